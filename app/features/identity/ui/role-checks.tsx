import { Check } from '~/ui/check'
import { type Role, roles, roleWords } from '../words'

/** Roles to give, each with what it allows. */
export function RoleChecks({ legend, chosen }: { legend: string; chosen: readonly Role[] }) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {roles.map((role) => (
        <Check
          key={role}
          name="roles"
          value={role}
          defaultChecked={chosen.includes(role)}
          label={roleWords[role].name}
          says={roleWords[role].says}
        />
      ))}
    </fieldset>
  )
}

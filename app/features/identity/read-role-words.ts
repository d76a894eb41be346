import type { Role } from './words'

const roleNames: Record<Role, readonly string[]> = {
  learner: ['learner', 'learners', 'user', 'lernende', 'lernender', 'lerner', 'apprenant', 'apprenante'],
  manager: ['manager', 'managerin', 'lead', 'fuhrungskraft', 'leiter', 'leiterin', 'responsable'],
  author: ['author', 'autor', 'autorin', 'auteur', 'autrice', 'auteure'],
  reviewer: ['reviewer', 'prufer', 'pruferin', 'relecteur', 'relectrice'],
  admin: ['admin', 'administrator', 'administratorin', 'administrateur', 'administratrice'],
}

/** Roles as a table names them, in English, German or French, and the words that name none. */
export function readRoleWords(cell: string): { roles: Role[]; unknown: string[] } {
  const roles = new Set<Role>()
  const unknown: string[] = []
  for (const word of cell.split(/[,;|/+&\n]+/).map((one) => one.trim())) {
    if (!word) continue
    const plain = word
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')
    const role = (Object.keys(roleNames) as Role[]).find((name) => roleNames[name].includes(plain))
    if (role) roles.add(role)
    else unknown.push(word.slice(0, 40))
  }
  return { roles: [...roles], unknown }
}

/** What is wrong with a part of a form, tied to it by an id. */
export function PartFaults({ id, faults }: { id: string; faults: string[] | undefined }) {
  if (!faults?.length) return null
  return (
    <p id={id} role="alert" className="mt-2 text-bad">
      {faults.join(' ')}
    </p>
  )
}

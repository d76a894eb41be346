import type { MyData, SectionName } from '../account.schema'

type Page = { skip: number; take: number }
/** As rows come from the database: dates are dates, and become ISO when they are written. */
type Loose<T> = T extends string ? string | Date : T extends (infer Item)[] ? Loose<Item>[] : T
type Row<Name extends SectionName> = {
  [Field in keyof MyData[Name][number]]: Loose<MyData[Name][number][Field]>
}
/** How one list of the download is read, a page at a time. */
export type Read<Name extends SectionName> = (page: Page) => Promise<Row<Name>[]>

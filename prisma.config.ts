import { defineConfig } from 'prisma/config'

// Only for the ordinary CLI on machines that can download its engine
// (`prisma studio`, `prisma migrate dev`). The product migrates by itself.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: 'file:./data/just-enough.db' },
})

import { startLesson } from '~/features/content/start-lesson.server'

const [slug = '', ...title] = process.argv.slice(2)
const started = await startLesson({
  slug,
  title: title.join(' '),
  today: new Date().toISOString().slice(0, 10),
})
if (started.ok) console.log(`Started ${started.file}. Write it, then run: npm run content:check`)
else {
  console.error(`✗ ${started.fault}\n  → ${started.remedy}`)
  process.exitCode = 1
}

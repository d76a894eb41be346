import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { longRuns } from '../../../bin/setup/test-long-runs'
import { readLanguage } from './read-language'

test.each([
  ['der Kunde schreit mich an', 'other'],
  ['le client est furieux contre nous', 'other'],
  ['que faire', 'other'],
  ['il cliente è arrabbiato con noi', 'other'],
  ['de klant is boos op ons', 'other'],
  ['müşteri bize çok kızgın ne yapmalıyım', 'other'],
  ['kunden är arg på oss vad ska jag göra', 'other'],
  ['zákazník je na nás naštvaný co mám dělat', 'other'],
  ['klien sangat marah kepada kami', 'other'],
  ['az ügyfél nagyon mérges ránk mit csináljak', 'other'],
  ['khách hàng rất tức giận với chúng tôi', 'other'],
  ['клиент кричит на меня', 'other'],
  ['お客様が怒っています', 'other'],
  ['العميل غاضب جدا', 'other'],
  ['ils ont dit que le prix est trop haut et nous avons cinq minutes', 'other'],
  ['quieren que bajemos el precio y no sé qué decir', 'other'],
  ['eles querem um desconto e eu não sei o que dizer', 'other'],
  ['oni chcą rabatu i nie wiem co powiedzieć, jutro jest spotkanie', 'other'],
  ['fiyatı çok yüksek buluyorlar ve ben ne diyeceğimi bilmiyorum, toplantı şimdi', 'other'],
  ['मुझे नहीं पता क्या कहना है', 'other'],
  ['הם רוצים הנחה של חצי', 'other'],
  ['they are late again and I must answer now', 'english'],
  ['10 min b4 call w/ Jorge, hes pissed abt the recall', 'english'],
  ['their lawyer from Müller und Söhne is on the line', 'english'],
  ['they say "das ist nicht unser Problem" and hang up', 'english'],
  ['客户 is angry and I have ten minutes', 'english'],
  ['meeting in Los Angeles with La Banque de France', 'english'],
  ['Herr Doktor Müller und Frau Schmidt are shouting at me on the phone', 'english'],
  ["he said 'c'est la vie' and walked out", 'english'],
  ['Señor Ortega de la Cruz wants the contract by noon', 'english'],
  ['on mute. der chef is fuming', 'english'],
  ['Van der Berg, de Vries, el Amrani: who of them do I call', 'english'],
  ['la la deadline la la', 'english'],
  ['asdf qwer zxcv', 'english'],
  ['si', 'english'],
  ['客', 'english'],
  ['helo waht shoud i do wiht this clinet', 'english'],
  ['\u{1f621}\u{1f621}\u{1f621}', 'english'],
  ['', 'english'],
])('%s → %s', (task, language) => {
  expect(readLanguage(task)).toBe(language)
})

test('takes no phrase of the library for another language', () => {
  const folder = new URL('../../../content/situations/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.phrases.txt'))
  const phrases = files
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .filter((line) => line.includes(' | '))
    .map((line) => line.slice(line.indexOf(' | ') + 3))
  expect(phrases.length).toBeGreaterThan(10_000)
  expect(phrases.filter((phrase) => readLanguage(phrase) === 'other')).toEqual([])
})

test.each(['a', 'a ', ' ', '"', "'", '\n', 'é', '客', 'der ', '\ud800', '\u0301'])(
  'answers on long runs of %j',
  (piece) => {
    for (const run of longRuns(piece)) {
      expect(['english', 'other']).toContain(readLanguage(run))
    }
  },
)

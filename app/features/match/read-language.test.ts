import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPhrases } from '~/features/content/read-phrases'
import { readLanguage } from './read-language'

test.each([
  'der Kunde will einen Rabatt und ich weiss nicht was ich sagen soll',
  'wir haben morgen eine Sitzung mit dem Partner',
  'ils ont dit que le prix est trop haut et nous avons cinq minutes',
  'je ne sais pas comment leur dire que nous sommes en retard',
  'quieren que bajemos el precio y no sé qué decir',
  'vogliono che abbassiamo il prezzo e non so cosa dire',
  'eles querem um desconto e eu não sei o que dizer',
  'ze willen een korting en ik weet niet wat ik moet zeggen',
  'oni chcą rabatu i nie wiem co powiedzieć, jutro jest spotkanie',
  'fiyatı çok yüksek buluyorlar ve ben ne diyeceğimi bilmiyorum, toplantı şimdi',
  'de vill att vi ska sänka priset och jag vet inte hur vi ska svara',
  'партнер кричит на меня по телефону',
  '他们要求降价百分之四十',
  'मुझे नहीं पता क्या कहना है',
  'הם רוצים הנחה של חצי',
])('%s is another language', (task) => {
  expect(readLanguage(task)).toBe('other')
})

test.each([
  'they came in at half our price, 5 min',
  'Herr Doktor Müller und Frau Schmidt are shouting at me on the phone',
  "he said 'c'est la vie' and walked out",
  'Señor Ortega de la Cruz wants the contract by noon',
  'the director of the clinic shouts since five minutes and I not know if I must let him finish',
  'asdf qwer zxcv',
  'mtg w/ JSC b4 lunch, no agenda',
  'on mute. der chef is fuming',
  '🙂🙂🙂',
  '',
  'Van der Berg, de Vries, el Amrani: who of them do I call',
])('%s is English, or at least nothing else', (task) => {
  expect(readLanguage(task)).toBe('english')
})

test('no phrase of the library is taken for another language', () => {
  const folder = join('content', 'situations')
  const taken = readdirSync(folder)
    .filter((name) => name.endsWith('.phrases.txt'))
    .flatMap((name) => readPhrases(name, readFileSync(join(folder, name), 'utf8')).phrases)
    .filter(({ text }) => readLanguage(text) === 'other')
    .map(({ text }) => text)
  expect(taken).toEqual([])
})

test.each([1000, 10_000, 100_000])('answers %i hostile characters', (length) => {
  for (const unit of ['a', ' ', 'der ', '"', 'é', '\u0301'])
    expect(['english', 'other']).toContain(readLanguage(unit.repeat(length)))
})

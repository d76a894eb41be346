const longest = 4000
/** With this many foreign words of grammar a text is no longer one that only quotes some. */
const enough = 3
const shortText = 6
const enoughInShort = 2

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const english = set(
  'the a an is are was were be been of to in on at for with from by and or but not no we i you he she they it my our his her their this that what how when who why do does did have has had will would can could should me us them him about into out up if so as than then there here just am its your need want said says get got before after',
)

/** Words of grammar of other languages, without those that are English words too. */
const others = [
  'der das und ist nicht ich wir sie ein eine einen mit auf für von zu dem den des im sich auch wie aber oder wenn noch nach bei aus habe haben kann können soll sollen muss müssen wird werden keine kein mein meine unser unsere ihr ihre weil dass schon sehr jetzt morgen heute uns mich dich ihm ihn über weiss weiß sagen',
  'le les des est sont une dans pas pour avec sur qui que nous vous ils elles mon ma mes notre nos votre leur leurs je ne ce cette ces mais ou où donc car aux du au il elle plus très trop quoi comment quand faire fait avons avez ont dit demain réunion être avoir',
  'el los las es son una por para con que no se su sus nos pero como más muy del al lo le les yo ellos ellas nosotros usted ustedes mi mis nuestro nuestra está están tengo tiene tienen hay qué cómo cuando donde porque mañana hacer quiere quieren ahora hoy reunión precio',
  'il lo gli della delle dei degli che di non è sono una uno per con nel nella sul sulla mi ci si noi voi loro mio mia nostro nostra ma anche come quando perché più molto domani oggi devo dobbiamo hanno abbiamo cosa questo questa riunione prezzo vogliono vuole vogliamo sconto dobbiamo siamo',
  'os as um uma não que para com por mas como mais muito nós eles elas você vocês meu minha nosso nossa está estão tem têm são foi ser ter amanhã hoje reunião preço quando onde porque isso isto dos das na ao',
  'het een niet dat wij zij ik je jij ze hij van voor met op aan bij naar uit maar ook als dan nog wel geen mijn onze ons hun deze dit zijn heeft hebben kan kunnen moet moeten zal zullen wordt morgen vandaag zeggen waarom wat hoe',
  'jest nie że się na do od za po dla ale jak czy co to są był była być mam ma mamy mają jutro dzisiaj teraz nasz nasza moje mój ich jego jej przez przed przy który która które już bardzo spotkanie cena',
  'bir bu ve için ile ama çok daha ne nasıl biz siz onlar ben sen değil var yok olarak gibi kadar sonra önce şimdi yarın bugün bizim benim onların mi mı toplantı fiyat istiyor istiyorlar',
  'och att det är inte en ett som för med på av den till vi ni de jag han hon har hade kan ska måste vill men eller om när hur vad varför vår våra min mina deras imorgon idag nu mycket möte',
  'og ikke det er en et som for med på av til vi dere de jeg han hun har kan skal må vil men eller når hvordan hva hvorfor vår våre min deres nå møte også fra',
  'je není že se na do od za po pro ale jak co to jsou byl být mám máme mají zítra dnes teď náš naše můj jejich jeho její když protože který která které už velmi schůzka cena',
  'este nu că și în pe la de cu pentru dar cum ce sunt suntem sau mai foarte noi voi ei ele mea meu nostru noastră lor mâine astăzi acum trebuie vrea vor ședință preț',
  'yang dan tidak ini itu dengan untuk dari ke di saya kami kita mereka dia ada akan sudah belum bisa harus mau tapi atau karena bagaimana apa besok hari rapat harga',
].map((words) => set(words))
const ambiguous = set(
  'comment die also war was an in so at on no me has tag art hat man do to of it is as us am i a pro per con on ten son or come ne la de en et te ni si de far men van bin min mi van pour sur sale cosa mine fat under dig ben ha for by pay van place mare site del al non ma par plan chef hem net den des ses am fin pot mais non dan bar les el los las est mon ma mes mas com com das dos na ao no as os van ate op het je ze hun dit kan wat hoe ale jak czy co od po za do to na ma ich var yok ne biz och som av ni de han har kan ska om en ett er et og se le lo il che di ci si mi gli un una la ce ei ele cum sau pe la de cu nu ke di apa dia ada hari mau en ik dat',
)

/**
 * Decides whether a text is in a language the matcher reads. Only what is plainly another language is: letters that are
 * mostly not Latin, or words of another language's grammar, clearly more of them than of English ones. Names, a quoted
 * word, shorthand, typos and nonsense are no other language: a true task must not be turned away.
 */
export function readLanguage(task: string): 'english' | 'other' {
  const text = task.slice(0, longest).toLowerCase()
  if (isOtherScript(text)) return 'other'
  const words = text.match(/\p{L}+/gu) ?? []
  let ours = 0
  const theirs = others.map(() => 0)
  const plainly = others.map(() => 0)
  for (const word of words) {
    if (english.has(word)) ours++
    for (const [at, language] of others.entries()) {
      if (!language.has(word)) continue
      theirs[at] = (theirs[at] as number) + 1
      if (!english.has(word) && !ambiguous.has(word)) plainly[at] = (plainly[at] as number) + 1
    }
  }
  const needed = words.length < shortText ? enoughInShort : enough
  return others.some(
    (_, at) =>
      (plainly[at] as number) >= needed - 1 &&
      (theirs[at] as number) >= needed &&
      (theirs[at] as number) > 1.5 * ours,
  )
    ? 'other'
    : 'english'
}

/** More letters of other scripts than Latin ones, and enough of them to be a text. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters >= 4 && letters - latin > latin
}

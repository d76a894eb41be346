import { words } from './internal/list-words'

const longest = 4000

/** The words that hold an English sentence together, and how people shorten them. */
const english = new Set(
  words(
    `the a an and or but if then than that this these those there here i me my mine we us our you your he him
    his she her it its they them their who whom whose what which when where why how is are was were be been
    being am do does did done doing have has had having will would can could shall should may might must not
    no nor of to in on at by for from with without about into over under after before during between against
    through up down out off so as too very just only also again still already now never always some any all
    both each every other another such own same more most much many few one two three let get got go going
    want need say said says tell told ask asked make made know think see because while until since till
    whether ll ve re don didn doesn isn aren wasn won t s u ur r w abt b4 pls plz thx bc cuz gonna wanna im
    til min mins mtg ive dont cant wont didnt doesnt isnt thats whats hes shes theyre youre help please ok meeting call
    partner price deal today tomorrow`,
  ),
)

/** Function words of other languages, with and without their accents; words of one letter are left out. */
const lists = [
  // German
  `der die das dem den des ein eine einen einem einer und ist sind nicht ich wir sie ihr er es mich mir uns
    dich dir ihm ihn ihnen mein meine meinen unser unsere unseren euch sein seine seinen mit für fur fuer
    auf von vom zu zum zur im am bei beim nach aus über uber ueber vor wie wenn weil dass daß aber oder auch
    noch schon nur sehr heute morgen gestern jetzt haben habe hat hatte wird werden wurde kann können konnen
    koennen muss müssen soll sollen sagt sagen keine kein keinen gegen ohne bitte hier doch gerade ob welche
    was machen gibt wieder immer an in brauche brauchen hilfe danke`,
  // French
  `le la les un une des du de et est sont ne pas je il elle nous vous ils elles mon ma mes notre nos votre
    vos leur leurs que qui quoi dans sur avec pour sans sous mais ou où donc car ce cet cette ces ça ca être
    avoir fait faire très tres trop aussi encore jamais plus moins rien tout tous toute comment pourquoi
    quand aujourd hui demain hier suis ai avons avez ont était sera peut peux dois doit faut veut veux chez
    entre après avant qu a me on dire bonjour merci`,
  // Spanish
  `el la los las un una unos unas y e es son está esta están estan no yo tú él ella nosotros ustedes ellos
    ellas mi mis nuestro nuestra nuestros su sus que qué quien cómo como cuando cuándo dónde donde por para
    con sin sobre pero porque muy más mas menos ya también tambien ahora hoy mañana manana ayer del al de en
    lo le les se nos me tiene tengo tenemos quiere quieren hay ser hacer puedo puede pueden debo hemos han
    ha estoy estamos nada todo todos este esto eso ese a digo decir hago`,
  // Portuguese
  `o os as um uma uns umas e é são sao não nao eu ele ela nós nos vocês voces você voce eles elas meu minha
    nosso nossa seu sua que quem como quando onde por para com sem sobre mas porque muito mais menos já ja
    também tambem agora hoje amanhã amanha ontem do da dos das no na nas em de ao à pelo pela tem tenho
    temos quer querem há ser fazer posso pode podem devo estou está estamos isso isto este esta foi conosco`,
  // Italian
  `il lo la i gli le un uno una di del della dei delle dal dalla nel nella sul sulla con per tra fra e è
    sono non io noi voi lui lei loro mio mia nostro nostra suo sua che chi cosa come quando dove perché
    perche ma anche ancora molto più piu meno già gia ora adesso oggi domani ieri ha ho hanno abbiamo essere
    fare posso può puo devo deve vuole vogliono questo questa quello si ci mi ti se al alla ai a in no
    faccio fai dire sta sto stanno`,
  // Dutch
  `de het een en is zijn niet ik wij jij hij zij ze we mij ons onze mijn jouw haar hun dat dit deze die wat
    wie waar wanneer waarom hoe met voor van op aan bij uit naar over onder maar of ook nog al heel zeer
    vandaag morgen gisteren nu hebben heb heeft had wordt worden kan kunnen moet moeten wil willen zeggen
    zegt geen tegen zonder graag er om te als dan in was`,
  // Polish
  `i w z na do nie to jest są sa się sie że ze jak co kto gdzie kiedy dlaczego ale albo lub czy już juz
    jeszcze bardzo dziś dzis dzisiaj jutro wczoraj teraz mam ma mamy mają jestem jesteśmy byl był była było
    ja my oni on ona mój moj moja nasz nasza ich jego jej dla od po przed przez bez pod nad tego tej tym ten
    ta te mnie nam nas im mogę moge może moze muszę musze chce chcą`,
  // Turkish
  `ve bir bu şu o ben biz siz onlar için icin ile ama çok cok daha değil degil ne nasıl nasil neden niye
    kim nerede mi mı mu mü var yok gibi kadar sonra önce once bugün bugun yarın yarin dün şimdi simdi bana
    bize onu beni bizi benim bizim onun onların olarak olan en de da ki ya hiç hic her şey sey`,
  // Swedish, Danish, Norwegian
  `och att det är ar en ett som på pa av för med jag vi han hon de dem du ni mig oss min vår var sin inte
    om men eller också nu idag imorgon igår när hur varför vad vem har hade ska kan måste vill till från
    efter utan mycket mer og er ikke jeg hun ham den af til fra vores skal kunne hvordan hvorfor hvad hva
    når etter uten meget mye også være blir`,
  // Czech and Slovak
  `a i v ve na do se si je jsou není neni že ze jak co kdo kde kdy proč proc ale nebo už uz ještě jeste
    velmi dnes zítra zitra včera teď ted mám mam má máme jsem jsme byl byla bylo já ja my oni on ona můj muj
    naše nase náš jejich jeho její pro od po před pred přes bez pod nad toho tom ten ta to mě me nám nas
    musím musim chce chtějí nie sú som sme`,
  // Romanian
  `și si este sunt nu eu noi voi ei ele el ea meu mea nostru noastră lor că ca ce cine cum când cand unde
    de din în la pe cu pentru fără fara despre dar sau mai foarte acum azi astăzi mâine maine ieri am are
    avem au a fi face pot poate trebuie vreau vor o un una acest această asta le se ne să`,
  // Indonesian and Malay
  `yang dan di ke dari ini itu saya kami kita mereka dia anda tidak bukan ada adalah untuk dengan tanpa
    pada dalam akan sudah belum sedang bisa dapat harus mau ingin apa siapa bagaimana kapan mengapa kenapa
    tetapi tapi atau juga sangat sekarang hari besok kemarin karena seperti oleh`,
  // Hungarian
  `az és es nem egy hogy van vagy de is meg már mar még nagyon ma holnap tegnap most én te mi ők ez azt ezt
    nekem nekünk velem velük mit ki hol mikor miért miert hogyan kell lehet csak ha mert`,
  // Finnish
  `ja on ei että etta se hän han me he minä mina minun meidän meidan heidän mutta tai myös myos nyt tänään
    tanaan huomenna eilen miten miksi mitä mita kuka missä milloin kun jos olen ovat oli voi pitää täytyy
    kanssa ilman hyvin vain meille teille teen`,
  // Vietnamese
  `và là của không có tôi chúng họ anh em này đó với cho từ trong đến được đã đang sẽ phải muốn gì ai thế
    nào khi nhưng hoặc cũng rất bây giờ hôm nay mai`,
]

/** In which of the lists a word is. */
const others = new Map<string, number[]>()
for (const [at, list] of lists.entries()) {
  for (const word of words(list)) if (word.length > 1) others.set(word, [...(others.get(word) ?? []), at])
}

/**
 * Whether the task is written in another language than English: `other` only where it is plain, by a script that is not
 * Latin or by function words that clearly outnumber the English ones. Names, foreign words quoted, gibberish and very
 * short texts are `english`.
 */
export function readLanguage(task: string): 'english' | 'other' {
  const typed = task.slice(0, longest).toLowerCase()
  const isPlain = !/[^\0-\x7f]/.test(typed)
  const text = isPlain ? typed : typed.normalize('NFC')
  if (!isPlain && isOtherScript(text)) return 'other'
  const tokens = text.match(isPlain ? /[a-z]+/g : /\p{L}+/gu) ?? []
  const enough = tokens.length <= 5 ? 2 : 3
  let known = 0
  const own = new Array<number>(lists.length).fill(0)
  const shared = new Array<number>(lists.length).fill(0)
  // Each word once: what is repeated is a song or a stammer.
  for (const token of new Set(tokens)) {
    const isEnglish = english.has(token)
    if (isEnglish) known++
    const counts = isEnglish ? shared : own
    for (const at of others.get(token) ?? []) counts[at] = (counts[at] ?? 0) + 1
  }
  // "in", "was", "no" are words of both, and speak for neither.
  return own.some((count, at) => count >= enough && count > (known - (shared[at] ?? 0)) * 1.5)
    ? 'other'
    : 'english'
}

function isOtherScript(text: string): boolean {
  if (!/[\u0370-\u1cff\u2c00-\ud7ff\uf900-\ufffd]/.test(text)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters - latin >= 3 && latin * 2 < letters
}

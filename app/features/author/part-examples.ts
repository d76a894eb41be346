/** Of each part what it is for, and an example to begin from: within the rules, so that it can be put in and changed. */
export const partExamples: { part: string; use: string; example: string }[] = [
  {
    part: 'Step',
    use: 'One screen: one thought, one action.',
    example: `<Step depth="core" title="What this step does">

What to do, in short sentences.

</Step>`,
  },
  {
    part: 'Say',
    use: 'A line to say aloud, at most 30 words.',
    example: `<Say when="If they repeat it">Let us look at what the pumps have to do, and then at the price.</Say>`,
  },
  {
    part: 'Ask',
    use: 'A question to ask.',
    example: `<Ask why="It moves them from what to why">What would change for you if we moved the date?</Ask>`,
  },
  {
    part: 'Avoid',
    use: 'What not to say, why, and what to say in its place.',
    example: `<Avoid why="It ends the talk" instead="We cannot do that. Here is what we can do.">That is out of the question.</Avoid>`,
  },
  {
    part: 'Checklist',
    use: 'Two to seven things to tick off.',
    example: `<Checklist title="Before you go in">

- You know the date that would be too late
- You know who decides on their side

</Checklist>`,
  },
  {
    part: 'Flip',
    use: 'The same facts from the partner’s chair.',
    example: `<Flip title="The same delay">

<Ours>

They are late for the second time.

</Ours>

<Theirs>

Two of our engineers are ill, and we did not dare to say so.

</Theirs>

</Flip>`,
  },
  {
    part: 'Scenario',
    use: 'A dialogue with choices and what comes of them.',
    example: `<Scenario id="late-again" title="Late again" seconds="60">

You are Ada, for a small maker of sensors. Bo, of a pump company, calls.

<Turn who="Bo" says="You will have it when you have it.">

<Choice say="That is not good enough." outcome="costs">

Bo says no more, and writes a mail to his lawyer.

</Choice>

<Choice say="What stands between you and a date that holds?" outcome="works">

Bo names two engineers who are ill.

</Choice>

</Turn>

</Scenario>`,
  },
  {
    part: 'Reflect',
    use: 'A private question; the answer stays on the device.',
    example: `<Reflect id="afterwards" seconds="30">How do you want them to feel afterwards?</Reflect>`,
  },
  {
    part: 'PrepField',
    use: 'A field of the reader’s prep card.',
    example: `<PrepField field="limits" label="The point below which we leave" seconds="30">One number, one reason.</PrepField>`,
  },
  {
    part: 'Timer',
    use: 'A breath, a pause.',
    example: `<Timer seconds="30" label="Breathe out slowly">Longer out than in.</Timer>`,
  },
  {
    part: 'Compare',
    use: 'Two ways side by side, two to six rows.',
    example: `<Compare left="Position" right="Interest">

<Row left="The fourth of March" right="Before their board meets" />

<Row left="Ten per cent" right="A price they can defend at home" />

</Compare>`,
  },
  {
    part: 'Matrix',
    use: 'The both/and figure, with one centre.',
    example: `<Matrix title="Both, and">

<Cell self="Calm" relationship="Trust" centre="yes">

Say what you saw, and ask.

</Cell>

<Cell self="Calm" relationship="Distance">

Ask for a talk first.

</Cell>

</Matrix>`,
  },
  {
    part: 'Exit',
    use: 'One graceful way out, a line to say.',
    example: `<Exit>Let me take that away, and come back to you tomorrow at ten.</Exit>`,
  },
]

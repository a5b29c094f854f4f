// Loaded before a program (NODE_OPTIONS): its clock, and that of the processes that it starts, is CLOCK_SHIFT
// milliseconds away from the machine's and runs on.
const shift = Number(process.env.CLOCK_SHIFT ?? 0)
const real = Date

globalThis.Date = new Proxy(real, {
  construct: (target, given, asked) =>
    Reflect.construct(target, given.length > 0 ? given : [real.now() + shift], asked),
  apply: () => new globalThis.Date().toString(),
  get: (target, name, receiver) => (name === "now" ? () => real.now() + shift : Reflect.get(target, name, receiver)),
})

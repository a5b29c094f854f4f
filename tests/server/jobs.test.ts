import { expect } from "chai"
import { setClock, now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { doNextJob, enqueue, enqueueAt, Job, startJobs, type Jobs } from "../../server/jobs.ts"
import { enqueueDue } from "../../server/schedule.ts"
import { testApp } from "../support/app.ts"

const later = (minutes: number) => setClock(new Date(now().getTime() + minutes * 60_000))
const doAll = async (jobs: Jobs) => {
  while (await doNextJob(jobs));
}

describe("jobs", () => {
  before(() => testApp())
  beforeEach(() => Job.deleteMany({}))
  afterEach(() => setClock())

  it("does what a step left to do, with the ids that it named, once the step is saved", async () => {
    const done: string[][] = []
    const jobs: Jobs = {
      "test.note": async (...ids) => {
        done.push(ids)
      },
    }
    await inOneStep(() => enqueue("test.note", 1, "two"))
    await doAll(jobs)
    expect(done).to.deep.equal([["1", "two"]])
    expect(await Job.countDocuments()).to.equal(0)
  })

  it("forgets the work of a step that failed", async () => {
    await inOneStep(async () => {
      await enqueue("test.note")
      throw new Error("not saved")
    }).catch(() => null)
    expect(await Job.countDocuments()).to.equal(0)
  })

  it("does not before its time what is for later", async () => {
    let done = 0
    const jobs: Jobs = {
      "test.later": async () => {
        done += 1
      },
    }
    await enqueueAt(new Date(now().getTime() + 3600_000), "test.later")
    await doAll(jobs)
    expect(done).to.equal(0)
    later(61)
    await doAll(jobs)
    expect(done).to.equal(1)
  })

  it("tries again what failed, later each time, and keeps what never succeeds with its error", async () => {
    let tries = 0
    const jobs: Jobs = {
      "test.fail": async () => {
        tries += 1
        throw new Error("no luck")
      },
    }
    await enqueue("test.fail")
    await doAll(jobs)
    await doAll(jobs)
    expect(tries).to.equal(1)
    for (let days = 0; days < 20; days++) {
      later(24 * 60)
      await doAll(jobs)
    }
    expect(tries).to.equal(12)
    const [job] = await Job.find()
    expect(job!.failed).to.be.instanceOf(Date)
    expect(job!.error).to.equal("no luck")
  })

  it("takes over the work of a process that died with it, and not of one that is alive", async () => {
    let done = 0
    let end = () => {}
    const jobs: Jobs = {
      "test.slow": () =>
        new Promise((resolve) => {
          done += 1
          end = resolve
        }),
    }
    await enqueue("test.slow")
    const dead = doNextJob(jobs)
    while (done === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await doNextJob(jobs), "while another process holds it").to.equal(false)
    later(11)
    const other = doNextJob(jobs)
    while (done === 1) await new Promise((resolve) => setTimeout(resolve, 5))
    end()
    await other
    expect(await Job.countDocuments()).to.equal(0)
    void dead
  })

  it("does each job once when several workers meet", async () => {
    const done: string[] = []
    const jobs: Jobs = {
      "test.note": async (id) => {
        done.push(id)
      },
    }
    for (let id = 0; id < 12; id++) await enqueue("test.note", id)
    await Promise.all([doAll(jobs), doAll(jobs), doAll(jobs)])
    expect(done.map(Number).sort((a, b) => a - b)).to.deep.equal([...Array(12).keys()])
  })

  it("begins at once in the process that left the work", async () => {
    let done = () => {}
    const begun = new Promise<void>((resolve) => {
      done = resolve
    })
    const worker = startJobs({ "test.now": async () => done() })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const before = Date.now()
    await inOneStep(() => enqueue("test.now"))
    await begun
    expect(Date.now() - before).to.be.below(2000)
    await worker.stop()
  })
})

describe("schedule", () => {
  const schedule = [{ job: "test.daily", at: "03:20" }]

  before(() => testApp())
  beforeEach(() => Job.deleteMany({}))
  afterEach(() => setClock())

  const count = () => Job.countDocuments({ name: "test.daily" })

  it("leaves a day's work once, at its hour of Brussels, whatever number of processes look", async () => {
    // 03:19 and 03:20 in Brussels, in winter.
    setClock(new Date("2031-01-15T02:19:00Z"))
    await enqueueDue(schedule)
    const before = await count()
    setClock(new Date("2031-01-15T02:20:00Z"))
    await Promise.all([enqueueDue(schedule), enqueueDue(schedule), enqueueDue(schedule)])
    await enqueueDue(schedule)
    expect(await count()).to.equal(before + 1)
  })

  it("catches up once after a long sleep", async () => {
    setClock(new Date("2031-02-01T12:00:00Z"))
    await enqueueDue(schedule)
    expect(await count()).to.equal(1)
    await enqueueDue(schedule)
    expect(await count()).to.equal(1)
  })

  it("begins anew after a wrong clock: a round of a day to come counts for nothing", async () => {
    setClock(new Date("2035-02-01T12:00:00Z"))
    await enqueueDue(schedule)
    const wrong = await count()
    setClock(new Date("2031-02-02T12:00:00Z"))
    await enqueueDue(schedule)
    await enqueueDue(schedule)
    expect(await count()).to.equal(wrong + 1)
    setClock(new Date("2031-02-03T12:00:00Z"))
    await enqueueDue(schedule)
    expect(await count()).to.equal(wrong + 2)
  })

  it("removes nothing for good after a leap of the clock, nor before it has looked on so many days in a row", async () => {
    const patient = [{ job: "tests.bin", at: "03:20", steady: 7 }]
    const days = async (from: string, many: number) => {
      for (let day = 0; day < many; day += 1) {
        setClock(new Date(new Date(`${from}T12:00:00Z`).getTime() + day * 86_400_000))
        await enqueueDue(patient)
      }
      return Job.countDocuments({ name: "tests.bin" })
    }
    expect(await days("2031-03-01", 7)).to.equal(0)
    expect(await days("2031-03-08", 2)).to.equal(2)
    expect(await days("2034-01-01", 3)).to.equal(2)
    expect(await days("2031-03-10", 7)).to.equal(2)
    expect(await days("2031-03-17", 1)).to.equal(3)
  })
})

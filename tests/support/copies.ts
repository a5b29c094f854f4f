import { Types } from "mongoose"
import { Attendance } from "../../models/attendance.ts"
import { Meeting } from "../../models/meeting.ts"
import { Minutes } from "../../models/minutes.ts"
import { MinutesItem } from "../../models/minutesItem.ts"

type Row = { _id: Types.ObjectId; minutes?: Types.ObjectId; uid?: string }

/**
 * Meetings with a draft of their own, written as the one that was planned and begun by the site: four commands for all
 * of them rather than some thirty for each. Nobody has written in the draft yet.
 */
export async function copiesOf(draft: Meeting, count: number): Promise<Meeting[]> {
  const from = (await Minutes.findOne({ meeting: draft._id }).lean())!
  const copies = Array.from({ length: count }, () => ({ meeting: new Types.ObjectId(), minutes: new Types.ObjectId() }))
  const write = async (
    model: typeof Meeting | typeof Minutes | typeof MinutesItem | typeof Attendance,
    which: object,
    change: (copy: (typeof copies)[number]) => object,
  ) => {
    const rows = await model.collection.find<Row>(which).toArray()
    await model.collection.insertMany(
      copies.flatMap((copy) => rows.map((row) => ({ ...row, _id: new Types.ObjectId(), ...change(copy) }))),
    )
  }
  await write(Meeting, { _id: draft._id }, ({ meeting }) => ({
    _id: meeting,
    uid: `${String(meeting)}@copies.example`,
  }))
  await write(Minutes, { _id: from._id }, ({ meeting, minutes }) => ({ _id: minutes, meeting }))
  await write(MinutesItem, { minutes: from._id }, ({ minutes }) => ({ minutes }))
  await write(Attendance, { meeting: draft._id }, ({ meeting }) => ({ meeting }))
  return Meeting.find({ _id: { $in: copies.map(({ meeting }) => meeting) } })
}

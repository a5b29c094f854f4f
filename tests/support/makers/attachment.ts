import { Types } from "mongoose"
import { attach, Attachment } from "../../../models/attachment.ts"
import { attachables } from "../../../models/attachments.ts"
import { readsByLink } from "../../../models/policies/link.ts"
import { files } from "../../../server/uploads.ts"
import { cast } from "../cast.ts"

// A thing that everyone signed in may read, and the coordination may change; "closed" is the coordination's alone.
attachables["notice"] = async (id, reader) => {
  const changes = !readsByLink(reader) && reader.coordinator
  return { reads: changes || (id === "open" && !readsByLink(reader)), changes, path: "/" }
}

/** A small PDF that belongs to a notice, or to something else. */
export async function makeAttachment({
  kind = "notice",
  of = "open",
  name = "avis.pdf",
  content = "%PDF-1.7 avis",
  type = "application/pdf",
} = {}) {
  const upload = files().openUploadStream(name, { metadata: { attachment: true } })
  await new Promise<void>((resolve, reject) => upload.on("finish", resolve).on("error", reject).end(content))
  const file = new Types.ObjectId(String(upload.id))
  const { person } = await cast.coordinator()
  await attach({ kind, id: of }, [{ file, name, type, size: content.length }], person._id)
  // A while ago: the same file sent again within seconds is the same press on the button.
  return (await Attachment.findOneAndUpdate(
    { file },
    { $set: { at: new Date(Date.now() - 60_000) } },
    { returnDocument: "after" },
  ))!
}

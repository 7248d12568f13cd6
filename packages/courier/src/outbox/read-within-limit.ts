/**
 * Reads the text of an HTTP response as it comes, and stops reading once it is longer than `limit` bytes: a
 * recipient decides neither how much is held in memory nor what is unpacked here.
 *
 * @returns `undefined` if it is longer, or packed (`content-encoding`), which nobody asked for
 * @throws if the connection breaks, or the request is aborted
 */
export async function readWithinLimit(response: Response, limit: number): Promise<string | undefined> {
  const { body, headers } = response;
  if (!body) return "";
  const packed = (headers.get("content-encoding") ?? "identity") !== "identity";
  if (packed || Number(headers.get("content-length") ?? 0) > limit) {
    await body.cancel();
    return undefined;
  }
  const reader = body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString();
}

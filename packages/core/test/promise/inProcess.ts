/** Several processes on one store: a program that runs in one of its own. */
import { spawn } from "node:child_process"

/** Runs a program from a folder, whose packages it may import, and gives what it says as JSON. */
export const inProcess = (folder: string, program: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning", "--input-type=module"]
    const child = spawn(process.execPath, [...flags, "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
      cwd: folder
    })
    let said = ""
    child.stdout.on("data", (chunk) => {
      said += chunk
    })
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`the process ended with ${code}`))
    )
  })

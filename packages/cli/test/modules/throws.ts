throw new Error("The license file is missing.")

// Stands in for what is being built beside this: whoever lands one of these functions removes it here.
import Spreadsheets
import Templates
func check(_ w: CheckedWorkspace, recomputed: [Recomputation?]) -> [Finding] { [] }
func rulesDocument() -> String { "" }

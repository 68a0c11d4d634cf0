/// How deep pages go.
func reportDepth(_ name: String) throws(RunError) -> ReportDepth {
  guard let depth = ReportDepth(name: name) else {
    throw RunError(
      .configuration, "--depth 应为 data、region、department、project 之一，读到的是“\(name)”。",
      "--depth must be data, region, department or project; found \(name).")
  }
  return depth
}

/// How many processors a run uses.
func processors(_ wanted: Int?) throws(RunError) -> Int {
  guard let wanted else { return min(Processors.available, 16) }
  guard (1...256).contains(wanted) else {
    throw RunError(.configuration, "--jobs 应为 1～256 之间的整数。", "--jobs must be between 1 and 256.")
  }
  return wanted
}

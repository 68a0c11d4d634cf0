import ArgumentParser

@main
struct Gongkai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongkai", abstract: "公开：把部门报来的表格变成预算绩效公开报告")
}

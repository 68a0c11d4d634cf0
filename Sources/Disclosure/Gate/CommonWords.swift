/// Tells names that are put together from the words of every budget (道路养护, 设备购置, 公用经费) from those that name one project.
///
/// A short name of the first kind occurs in many texts that are not about its project; one of the second kind identifies its project.
enum CommonWords {
  /// Whether a key (`TextKey.name`) has nothing but such words, numbers and letters.
  static func make(_ key: String) -> Bool {
    let characters = Array(key)
    var reached = [Bool](repeating: false, count: characters.count + 1)
    reached[0] = true
    for place in characters.indices where reached[place] {
      if characters[place].isASCII || "一二三四五六七八九十的及和与等费类期年度".contains(characters[place]) { reached[place + 1] = true }
      for length in 2...4 where place + length <= characters.count {
        if words.contains(String(characters[place..<place + length])) { reached[place + length] = true }
      }
    }
    return reached[characters.count]
  }

  private static let words: Set<String> = Set(
    """
    道路 公路 农村 城区 城乡 城市 县城 乡镇 乡村 村庄 社区 街道 学校 校舍 校园 教育 教师 学生 医院 医疗 卫生 疾病 防治 预防 控制 防控 健康 养老 就业 社保 社会 保障 救助 \
    民政 残疾 优抚 文化 旅游 体育 图书 广播 电视 科技 技术 农业 林业 水利 水库 河道 渠道 灌溉 饮水 供水 排水 污水 垃圾 环境 环保 生态 绿化 森林 草原 土地 国土 耕地 矿山 \
    交通 运输 客运 公交 桥梁 隧道 标线 路灯 照明 管网 燃气 供热 电力 通信 网络 信息 信息化 数据 平台 系统 软件 硬件 设备 设施 装备 车辆 公务 办公 用房 房屋 住房 场所 会议 \
    培训 差旅 接待 印刷 租赁 租用 物业 水电 取暖 维修 维护 维护费 修缮 修复 改造 改扩建 新建 扩建 建设 购置 采购 更新 升级 运行 运维 运转 管理 管护 养护 治理 整治 整修 清淤 监测 \
    检测 检查 检验 监督 监管 执法 巡查 普查 调查 统计 审计 评估 评审 评价 规划 编制 设计 勘察 测绘 宣传 宣传费 活动 演练 应急 消防 防汛 抗旱 抢险 救灾 安全 生产 治安 综合 服务 \
    工作 经费 专项 资金 补助 补贴 奖励 补偿 补偿费 奖补 配套 支出 项目 工程 项目费 基本 日常 公用 人员 工资 人才 干部 职工 离退休 退休 党建 基层 组织 机关 单位 部门 中心 企业 \
    产业 扶持 发展 招商 商务 市场 价格 粮食 储备 扶贫 振兴 乡村振兴 移民 义务 义务教育 高中 幼儿 学前 职业 营养 改善 计划 行动 示范 试点 提升 完善 创建 重点 一般 其他 年度 本级 \
    小型 中型 大型 基地 园区 公园 广场 市政 公共 公益 群众 居民 农民 贫困 困难 家庭 儿童 妇女 老年 青年 设备购置 服务费 管理费 咨询 法律 档案 政务 公开 课程 仪器 器材 物资 材料 耗材
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

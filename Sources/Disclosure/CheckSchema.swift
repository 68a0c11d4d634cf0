/// What `gongkai check --json` prints, as a JSON Schema (draft 2020-12).
public enum CheckSchema {
  /// The schema, indented.
  public static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "gongkai check --json",
      "description": "读取和核对的结果。金额是以万元为单位、六位小数的字符串，得分和百分比是两位小数的字符串；不知道的为 null。",
      "type": "object",
      "additionalProperties": false,
      "required": ["files", "projects", "records", "findings", "notReported", "unsure", "refusals"],
      "properties": {
        "files": {"type": "array", "description": "每个输入文件", "items": {
          "type": "object", "additionalProperties": false,
          "required": ["path", "format", "encoding", "error", "passedOver", "notices", "sheets"],
          "properties": {
            "path": {"type": "string", "description": "从工作区算起的路径；压缩包里的写成 包.zip/文件"},
            "format": {"type": ["string", "null"], "description": "读出的格式，看内容决定；没有读的为 null"},
            "encoding": {"type": ["string", "null"], "description": "文字的编码"},
            "error": {"type": ["string", "null"], "description": "为什么没有读，或没有读完"},
            "passedOver": {"type": "boolean", "description": "不是报送的材料，不算读不了"},
            "notices": {"type": "array", "items": {"type": "string"}},
            "sheets": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["name", "form", "records", "reason"],
              "properties": {
                "name": {"type": "string"},
                "form": {"type": ["string", "null"], "description": "认作哪种表；见 gongkai forms --json"},
                "records": {"type": "integer", "description": "读出的记录数"},
                "reason": {"type": ["string", "null"], "description": "为什么没有读，或要说明的事"}
              }}}
          }}},
        "projects": {"type": "array", "description": "作数的自评表和清单里的项目", "items": {
          "type": "object", "additionalProperties": false,
          "required": ["code", "name", "department", "unit", "year", "budget", "executed", "rate", "total", "recomputed", "grade",
            "public", "disclosure", "indicators", "source"],
          "properties": {
            "code": {"type": "string"}, "name": {"type": "string"}, "department": {"type": "string"}, "unit": {"type": "string"},
            "year": {"type": ["integer", "null"]},
            "budget": {"type": ["string", "null"], "description": "全年预算数"},
            "executed": {"type": ["string", "null"], "description": "全年执行数"},
            "rate": {"type": ["string", "null"], "description": "执行率，%"},
            "total": {"type": ["string", "null"], "description": "单位填报的自评总分"},
            "recomputed": {"type": ["string", "null"], "description": "按办法核算的总分"},
            "grade": {"type": ["string", "null"]},
            "public": {"type": "boolean", "description": "可以向社会公开"},
            "disclosure": {"$ref": "#/$defs/disclosure"},
            "indicators": {"type": "integer", "description": "三级指标数"},
            "source": {"$ref": "#/$defs/place"}
          }}},
        "records": {"type": "array", "description": "各种表的每条记录", "items": {
          "type": "object", "additionalProperties": false,
          "required": ["form", "stage", "year", "subject", "key", "counts", "public", "source", "values"],
          "properties": {
            "form": {"type": "string"},
            "stage": {"type": "string", "description": "环节，如 绩效目标、运行监控、单位自评"},
            "year": {"type": ["integer", "null"]},
            "subject": {"type": "object", "additionalProperties": false,
              "required": ["kind", "code", "name", "department", "unit"],
              "properties": {
                "kind": {"type": "string"}, "code": {"type": "string"}, "name": {"type": "string"},
                "department": {"type": "string"}, "unit": {"type": "string"}}},
            "key": {"type": "string", "description": "同一对象的几份表靠什么区分，如监控期"},
            "counts": {"type": "boolean", "description": "作数"},
            "public": {"type": "boolean"},
            "source": {"$ref": "#/$defs/place"},
            "values": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["path", "text", "at"],
              "properties": {
                "path": {"type": "string"}, "text": {"type": "string", "description": "看到的内容"},
                "at": {"type": ["string", "null"], "description": "单元格；在别的表上的，写明文件和工作表"}}}}
          }}},
        "findings": {"type": "array", "description": "检查发现的问题", "items": {
          "type": "object", "additionalProperties": false,
          "required": ["rule", "severity", "file", "sheet", "cell", "project", "message", "expected", "actual"],
          "properties": {
            "rule": {"type": "string", "description": "规则的编号；见 gongkai rules"},
            "severity": {"enum": ["error", "warning", "info"]},
            "file": {"type": "string"}, "sheet": {"type": "string"}, "cell": {"type": "string"},
            "project": {"type": ["string", "null"]}, "message": {"type": "string"},
            "expected": {"type": "string"}, "actual": {"type": "string"}
          }}},
        "notReported": {"type": "array", "description": "名录中没有报送的部门和单位", "items": {"$ref": "#/$defs/office"}},
        "unsure": {"type": "array", "description": "不能确定是否报送的部门和单位", "items": {"$ref": "#/$defs/office"}},
        "refusals": {"type": "array", "description": "公开的材料里写到了不公开的项目", "items": {
          "type": "object", "additionalProperties": false, "required": ["project", "place", "withheld", "message"],
          "properties": {
            "project": {"type": "string"}, "place": {"type": "string"}, "withheld": {"type": "string"},
            "message": {"type": "string"}}}}
      },
      "$defs": {
        "place": {"type": "string", "description": "文件!工作表!单元格"},
        "office": {"type": "object", "additionalProperties": false, "required": ["code", "name"],
          "properties": {"code": {"type": "string"}, "name": {"type": "string"}}},
        "disclosure": {"type": "object", "additionalProperties": false, "required": ["decision", "reason", "place"],
          "properties": {
            "decision": {"enum": ["open", "withheld"]}, "reason": {"type": "string"}, "place": {"type": ["string", "null"]}}}
      }
    }

    """
}

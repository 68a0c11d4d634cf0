/// The part of docs/templates.md that does not come from the reports' shapes.
let templatesIntroduction = """
  # 模板

  <!-- 本文件由 gongkai templates 生成，请勿手工修改。 -->

  每个页面由一个网页模板（`templates/html/`）和一个 Markdown 模板（`templates/markdown/`）生成。模板决定文字、顺序和样式，数字由程序算好。

  ## 怎样修改

  1. 在工作区（`gongkai.yml` 所在的文件夹）里建一个 `templates` 文件夹。
  2. 把要改的模板按原来的路径复制进去，例如 `templates/html/public/region.html`。没有复制的模板仍用程序自带的。
  3. 用文本编辑器修改，保存为 UTF-8 编码。
  4. 运行 `gongkai templates --lint templates`，检查写错的名称和没有写完的标签；全部错误一次列出，并指出行、列。
  5. 运行 `gongkai build`。

  ## 写法

  | 写法 | 作用 |
  |---|---|
  | `{{name}}` | 写出一段文字 |
  | `{{unit.name}}` | 写出一组数据里的文字；没有这组数据时什么也不写 |
  | `{{{chart}}}` | 原样写出程序画好的图形 |
  | `{{#projects}}…{{/projects}}` | 列表：每项写一遍，里面可以直接用每项的名称 |
  | `{{#unit}}…{{/unit}}` | 一组数据：有才写，里面可以直接用它的名称 |
  | `{{#isPublic}}…{{/isPublic}}` | 是否：是才写 |
  | `{{^projects}}…{{/projects}}` | 列表为空、没有这组数据或为否时才写 |
  | `{{#tags}}{{.}}{{/tags}}` | 列表的每项就是一段文字 |
  | `{{! 说明 }}` | 写给编辑的人看，不会出现在页面上 |
  | `{{> partials/head}}` | 引用 `html/partials/head.html`（Markdown 模板引用 `markdown/partials/head.md`） |
  | `{{<layout}}{{$main}}…{{/main}}{{/layout}}` | 套用 `html/layout.html`，并填写其中的区块 `main` |
  | `{{$main}}…{{/main}}` | 在被套用的模板里：一个区块，没有填写时用这里的内容 |
  | `{{=<% %>=}}` | 从这里起用 `<%` 和 `%>` 代替花括号 |

  一行里只有一个标签（列表、引用、区块、说明的开头或结尾）时，这一行不会留下空行。引用的内容按引用处的缩进排列。

  名称先在最里层的数据里找，找不到再到外一层找。带圆点的名称从左到右逐层取值。

  ## 安全

  - 写错的名称、把文字当作列表、没有结尾的标签，都会停下并指出文件、行、列和最接近的名称；不会悄悄写出空白。
  - 数据里的特殊符号按所在位置自动处理：网页里 `<` `&` 等写成字符引用，Markdown 里 `*` `|` 等前面加反斜杠，单元格里换行写成 `<br>`。
  - 数据不能写在 `<script>`、`<style>`、注释、没有引号的属性、`onclick` 一类属性、`style` 属性、标签名和 Markdown 的代码里。
  - 链接地址里的数据只能是相对地址，或以 `http:`、`https:`、`mailto:` 开头；其他协议（如 `javascript:`）会失去作用。
  - 模板不能执行程序，也不能读取模板文件夹以外的文件。单个模板不超过 1 MiB，样式表不超过 4 MiB，都必须是普通文件，指向文件夹外面的链接不读；标签最多套 64 层，引用最多套 48 层。
  - 模板不能引用到没有尽头：同样的数据里，一个模板不能又引用它自己。

  """

/** What Swagger UI's own style lacks for a reader who operates payments. */
export const STYLE = `
.swagger-ui .topbar { display: none }
.swagger-ui .info { margin: 24px 0 16px }
.swagger-ui .info .title { font-size: 28px }
.swagger-ui .renderedMarkdown p, .swagger-ui .renderedMarkdown li { line-height: 1.6; margin: .35em 0 }
.swagger-ui, .swagger-ui .info .title, .swagger-ui .opblock-tag, .swagger-ui .opblock .opblock-summary-description {
  font-family: system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif }
.swagger-ui .opblock-tag { font-size: 20px }
.swagger-ui .opblock-tag small { font-size: 13px }
.swagger-ui .scheme-container { padding: 14px 0; margin: 0 0 12px; box-shadow: none; border-bottom: 1px solid #e3e6ea }
.swagger-ui .renderedMarkdown code, .swagger-ui .renderedMarkdown a code {
  color: #1f2329; background: #eef1f5; font-size: 12px; font-weight: 500; padding: 1px 4px }
.swagger-ui .renderedMarkdown a code { color: #1268d3 }
.swagger-ui table.parameters td.parameters-col_name { min-width: 150px }
.swagger-ui .parameters-col_description .renderedMarkdown p, .swagger-ui .response-col_description .renderedMarkdown li {
  font-size: 13px }
.swagger-ui .responses-table .response-col_links, .swagger-ui .response .headers-wrapper { display: none }
`;

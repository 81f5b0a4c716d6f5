-- Neovim, headless, with the built klacht: a dossier is opened, a finding moves as a line is typed, a step is
-- completed and a remedy applied. What is not so ends it with a number other than 0.

local program, file = vim.env.KLACHT, vim.env.DOSSIER

local function hold(what, is_so)
  if not vim.wait(20000, is_so, 20) then
    io.stderr:write("Neovim: " .. what .. "\n" .. table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n")
    vim.cmd("cquit 1")
  end
end

vim.cmd("edit " .. file)
local client = vim.lsp.start_client({
  name = "klacht",
  cmd = { program, "--today", "2026-06-15", "lsp" },
  root_dir = vim.env.OFFICE,
})
vim.lsp.buf_attach_client(0, client)
hold("the server starts", function() return #vim.lsp.buf_get_clients(0) == 1 end)

local function found(code)
  return vim.tbl_filter(function(it) return it.code == code end, vim.diagnostic.get(0))
end
local function line_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(text, 1, true) then return number end
  end
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  for _, answer in pairs(answers or {}) do return answer.result end
end

-- A finding stands where the line is, and moves when a line is typed above it.
local number = line_of("2026-06-08")
local typed = vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
vim.api.nvim_buf_set_lines(0, number - 1, number, false, { (typed:gsub("2026%-06%-08", "8-6-2026")) })
hold("a finding appears", function() return #found("F6") == 1 and found("F6")[1].lnum == number - 1 end)
vim.api.nvim_buf_set_lines(0, 1, 1, false, { "# een regel erbij" })
hold("the finding moves", function() return #found("F6") == 1 and found("F6")[1].lnum == number end)

-- Its remedy is applied.
local place = { line = number, character = found("F6")[1].col }
local actions = ask("textDocument/codeAction", {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = place, ["end"] = place },
  context = { diagnostics = {} },
})
local remedies = vim.tbl_filter(function(it) return it.title:find("F6", 1, true) end, actions)
vim.lsp.util.apply_workspace_edit(remedies[1].edit, "utf-16")
hold("the remedy mends it", function() return #found("F6") == 0 and line_of("2026-06-08") == number + 1 end)

-- A step is completed, what is to be done first.
local last = #vim.api.nvim_buf_get_lines(0, 0, -1, false)
for at = last, 1, -1 do
  if vim.api.nvim_buf_get_lines(0, at - 1, at, false)[1] == "---" then last = at break end
end
local begun = "  - {datum: 2026-06-15, stap: "
vim.api.nvim_buf_set_lines(0, last - 1, last - 1, false, { begun .. "}" })
local offered = ask("textDocument/completion", {
  textDocument = vim.lsp.util.make_text_document_params(),
  position = { line = last - 1, character = #begun },
})
vim.lsp.util.apply_text_edits({ offered[1].textEdit }, 0, "utf-16")
hold("the step stands there", function() return line_of(begun .. offered[1].label .. "}") == last end)
vim.cmd("qall!")

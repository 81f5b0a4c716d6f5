;;; Emacs with eglot and the built klacht: a dossier is opened, a finding moves as a line is typed, a step is  -*- lexical-binding: t -*-
;;; completed and a remedy applied. What is not so ends it with a number other than 0.

(require 'eglot)
(require 'flymake)

(define-derived-mode klacht-test-mode text-mode "klacht")
(setq eglot-server-programs
      `((klacht-test-mode . (,(getenv "KLACHT") "--today" "2026-06-15" "lsp")))
      eglot-sync-connect 20
      eglot-send-changes-idle-time 0.05
      eglot-autoshutdown t)
(setq-default create-lockfiles nil)

(defun hold (what is-so)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall is-so)) (< (float-time) end))
      (accept-process-output nil 0.05))
    (unless (funcall is-so)
      (message "Emacs: %s\n%s" what (buffer-string))
      (kill-emacs 1))))

(defvar told nil "What the server found last: codes and lines.")

(cl-defmethod eglot-handle-notification :before
  (_server (_method (eql textDocument/publishDiagnostics)) &key diagnostics &allow-other-keys)
  (setq told (mapcar (lambda (it)
                       (cons (plist-get it :code)
                             (plist-get (plist-get (plist-get it :range) :start) :line)))
                     diagnostics)))

(defun place (line column) (list :line line :character column))

(find-file (getenv "DOSSIER"))
(klacht-test-mode)
(setq-local eglot--saved-bindings nil)
(cl-letf (((symbol-function 'project-current)
           (lambda (&rest _) (cons 'transient (getenv "OFFICE")))))
  (apply #'eglot (list '(klacht-test-mode) (cons 'transient (getenv "OFFICE")) 'eglot-lsp-server
                       (cdar eglot-server-programs) "klacht")))
(hold "the server starts" (lambda () (eglot-current-server)))

;; A finding stands where the line is, and moves when a line is typed above it.
(goto-char (point-min))
(search-forward "2026-06-08")
(replace-match "8-6-2026")
(let ((line (1- (line-number-at-pos))))
  (eglot--signal-textDocument/didChange)
  (hold "a finding appears" (lambda () (equal (cdr (assoc "F6" told)) line)))
  (goto-char (point-min))
  (forward-line 1)
  (insert "# een regel erbij\n")
  (eglot--signal-textDocument/didChange)
  (hold "the finding moves" (lambda () (equal (cdr (assoc "F6" told)) (1+ line))))
  ;; Its remedy is applied.
  (let* ((at (place (1+ line) 13))
         (actions (jsonrpc-request (eglot--current-server-or-lose) :textDocument/codeAction
                                   (list :textDocument (eglot--TextDocumentIdentifier)
                                         :range (list :start at :end at)
                                         :context (list :diagnostics []))))
         (remedy (seq-find (lambda (it) (string-match-p "F6" (plist-get it :title))) actions)))
    (unless remedy (message "Emacs: no remedy in %S" actions) (kill-emacs 1))
    (eglot--apply-workspace-edit (plist-get remedy :edit)))
  (eglot--signal-textDocument/didChange)
  (hold "the remedy mends it"
        (lambda () (and (not (assoc "F6" told)) (save-excursion (goto-char (point-min)) (search-forward "2026-06-08" nil t))))))

;; A step is completed, what is to be done first.
(goto-char (point-max))
(search-backward "\n---")
(forward-char 1)
(insert "  - {datum: 2026-06-15, stap: }\n")
(forward-char -2)
(eglot--signal-textDocument/didChange)
(let* ((before (buffer-substring (line-beginning-position) (point)))
       (offered (jsonrpc-request (eglot--current-server-or-lose) :textDocument/completion
                                 (eglot--CompletionParams)))
       (first (elt offered 0)))
  (eglot--apply-text-edits (vector (plist-get first :textEdit)))
  (goto-char (point-min))
  (unless (search-forward (concat before (plist-get first :label) "}") nil t)
    (message "Emacs: the step does not stand there\n%s" (buffer-string))
    (kill-emacs 1)))
(set-buffer-modified-p nil)
(kill-emacs 0)

package redaction

import (
	"path"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/names"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// The kinds of finding.
const (
	identifier = "identifier"
	response   = "response"
	argument   = "argument"
	wire       = "wire"
)

// severity orders the kinds: the most specific one names the finding.
var severity = []string{identifier, response, argument, wire}

// clean are the marks of what may be written: numbers, one of a set, what
// unseen code made of a value, a form that holds nothing else, what the server
// has itself, what a mask left, the name of a file that a value was written to.
const clean = known.Number | known.Closed | known.Opaque | known.Exact | known.Held | known.Masked | known.Content

// kindOf returns the kind of finding that a value in a log record is, or "".
func kindOf(v *caller.Value, h *taint.Hit, allow []string) string {
	switch {
	case v.Source.Kind == toolindex.ToolName || v.OfProtocol():
		return "" // the tool's own name, and what the protocol itself needs
	case v.Source.Kind == toolindex.Answer && last(v.Path) == "Action":
		return "" // accept, decline or cancel
	case h.Marks&(clean|h.Sink.Hiding()) != 0:
		return ""
	case keysOnly(h.From.Path):
		return "" // key names are a shape
	case v.Source.Kind == toolindex.Result:
		return kindOfResult(v.Path, v.Entry)
	case v.Above && h.Marks&known.Part != 0:
		return "" // something about the request that unseen code computed
	case v.Above && v.From != "" && strings.HasSuffix(v.Source.Path, "Query"):
		return argument // the URL with its query
	case v.Above || v.Whole:
		return wire
	case v.Closed() || allowed(v.Name, allow) || allowed(last(v.Path), allow):
		return ""
	case identifies(v):
		return identifier
	}
	return argument
}

// kindOfReply returns the kind of finding that a reply in a log record is, or
// "", and says in words what it is.
func kindOfReply(r *caller.Reply, h *taint.Hit, allow []string) (kind, what string) {
	name := r.From[strings.LastIndexByte(r.From, '.')+1:]
	switch {
	case h.Marks&(clean|known.Part|h.Sink.Hiding()) != 0 || keysOnly(r.Path) || allowed(last(r.Path), allow):
		return "", ""
	case known.DumpsMessage(r.From):
		return wire, "the message that " + name + " prints"
	case known.ToolResult(r.From):
		return kindOfResult(r.Path, r.Entry), "its result"
	case !free(r.Path):
		return "", "" // a name, an id, a code, a count
	}
	return response, "what " + name + " answered"
}

// kindOfResult returns the kind of finding that a part of a tool's result is.
func kindOfResult(p taint.Path, e *toolindex.Entry) string {
	seen := e.Kind == toolindex.Middleware || e.Kind == toolindex.Hook || e.Kind == toolindex.HTTPContext
	switch {
	case p == "" && seen:
		return wire
	case free(p):
		return response
	}
	return ""
}

// freeText are last words of names of fields that hold what somebody wrote, or a
// whole document.
var freeText = []string{
	"body", "comment", "comments", "content", "contents", "data", "description", "detail", "details", "documents",
	"html", "items", "json", "log", "logs", "markdown", "message", "messages", "note", "notes", "output", "payload",
	"raw", "reason", "records", "response", "result", "results", "rows", "stderr", "stdout", "summary", "text",
}

// free reports whether a part of a reply is all of it, or a text: names, ids,
// codes and counts are not.
func free(p taint.Path) bool {
	w := names.Words(last(p))
	return len(w) == 0 || slices.Contains(freeText, w[len(w)-1])
}

// last returns the last field or key of a path, or "".
func last(p taint.Path) string {
	elems := p.Elems()
	for i := len(elems) - 1; i >= 0; i-- {
		if e := elems[i]; e != "*" && e != "" && !strings.HasPrefix(e, "#") && !strings.HasPrefix(e, "$") {
			return e
		}
	}
	return ""
}

// keysOnly reports whether a path leads to the keys of a map.
func keysOnly(p taint.Path) bool { return strings.Contains(string(p), "[#]") }

// allowed reports whether a field was opted in.
func allowed(name string, globs []string) bool {
	for _, g := range globs {
		if ok, _ := path.Match(g, name); ok && name != "" {
			return true
		}
	}
	return false
}

// identifies reports whether v is one scalar whose name says that it
// identifies something.
func identifies(v *caller.Value) bool {
	elems := v.Path.Elems()
	if len(elems) == 0 || elems[len(elems)-1] == "*" {
		return false // many
	}
	name := v.Name
	if len(elems) > 1 {
		name = elems[len(elems)-1]
	}
	w := names.Words(name)
	if len(w) == 0 {
		return false
	}
	switch w[len(w)-1] {
	case "id", "uid", "uuid", "slug", "sha", "number":
		return true
	}
	return false
}

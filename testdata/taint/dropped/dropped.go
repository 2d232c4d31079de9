// Package dropped has log handlers that drop attributes.
package dropped

import (
	"context"
	"log/slog"
	"os"
	"regexp"
	"slices"
	"strings"

	"taint.test/dropped/logging"
	"taint.test/dropped/setdefault"
)

func handleElsewhere(x string) {
	setdefault.Init()
	logging.Log.Info("call", "args", x)
	logging.Log.Info("call", "query", x, "name", x)
	logging.Log.Info("call", "args", x, "path", x) // want `x reaches slog record`
	logging.Log.Info(x, "args", x)                 // want `x reaches slog record`
	logging.Plain.Info("call", "args", x)          // want `x reaches slog record`
	logging.New(true).Info("call", "args", x)
	logging.New(true).Info("call", "path", x)       // want `x reaches slog record`
	logging.Sometimes(true).Info("call", "args", x) // want `x reaches slog record`
	logging.Either(true).Info("call", "args", x)    // want `x reaches slog record`
	slog.Info("call", "args", x)
	slog.Default().Info("call", "args", x)
	slog.Info("call", "query", x) // want `x reaches slog record`
}

func handleForms(ctx context.Context, x string, v map[string]any, key string) {
	l := logging.New(false)
	l.InfoContext(ctx, "call", slog.String("args", x), "n", 1, slog.Any("body", v))
	l.LogAttrs(ctx, slog.LevelInfo, "call", slog.Any("args", v))
	l.LogAttrs(ctx, slog.LevelInfo, "call", slog.Any("path", v)) // want `v reaches slog record`
	l = l.With("args", x)
	l.WithGroup("g").Info("call", "body", x)
	l.Info("call", key, x)                         // want `key reaches slog record` `x reaches slog record`
	l.Info("call", slog.Group("args", "inner", x)) // want `x reaches slog record`
	l.Info("call", slog.Group("inner", "args", x)) // want `x reaches slog record`
	l.Info("call", "args", group{x})               // want `x reaches slog record`
	l.Info("call", "n", "args", x)                 // want `x reaches slog record`
	l.Info("call", []any{"args", x}...)
}

// A group is shown by its parts, under the keys of these.
type group struct{ s string }

func (g group) LogValue() slog.Value { return slog.GroupValue(slog.String("s", g.s)) }

// -- what drops --

func with(f func([]string, slog.Attr) slog.Attr) *slog.Logger {
	return slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: f}))
}

var (
	secret  = []string{"args", "body"}
	allowed = map[string]struct{}{"tool": {}, "size": {}}
	digits  = regexp.MustCompile(`\d{4,}`)

	listed     = made(func(_ []string, a slog.Attr) slog.Attr { return pick(a, slices.Contains(secret, a.Key)) })
	inverse    = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: onlyAllowed}))
	asked      = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: byHelper}))
	masking    = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: byPattern}))
	levels     = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: byLevel}))
	grouped    = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: byGroup}))
	renaming   = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: renamed}))
	restoring  = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: restored}))
	method     = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: redactor{}.replace}))
	factory    = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: newRedactor()}))
	configured = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: keys("args")}))
	rounds     = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: untilDone}))
	odd        = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: flipped}))
	flipping   = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: swapped}))
	mixed      = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: byVerdict}))
	twice      = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: byHelper}))
)

func made(f func([]string, slog.Attr) slog.Attr) *slog.Logger { return with(f) }

func pick(a slog.Attr, drop bool) slog.Attr {
	if drop {
		return slog.Attr{}
	}
	return a
}

func onlyAllowed(_ []string, a slog.Attr) slog.Attr {
	if _, ok := allowed[strings.ToLower(a.Key)]; !ok {
		return slog.Attr{}
	}
	return a
}

func byHelper(_ []string, a slog.Attr) slog.Attr {
	if sensitive(strings.ToLower(a.Key)) {
		return slog.String(a.Key, "***")
	}
	return a
}

func sensitive(key string) bool {
	return key == "args" || strings.EqualFold(key, "body") || slices.Contains(secret, key)
}

func byPattern(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "args" {
		a.Value = slog.StringValue(digits.ReplaceAllString(a.Value.String(), "*"))
	}
	return a
}

func byLevel(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "args" && os.Getenv("DEBUG") == "" {
		return slog.Attr{}
	}
	return a
}

func byGroup(groups []string, a slog.Attr) slog.Attr {
	if len(groups) == 0 && a.Key == "args" {
		return slog.Attr{}
	}
	return a
}

func renamed(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "args" {
		return slog.Attr{Key: "input", Value: a.Value}
	}
	return a
}

func restored(_ []string, a slog.Attr) slog.Attr {
	old := a.Value
	if a.Key == "args" {
		a.Value = slog.StringValue("***")
		a.Value = old
	}
	return a
}

type redactor struct{}

func (redactor) replace(_ []string, a slog.Attr) slog.Attr {
	drop := a.Key == "args" || a.Key == "body"
	if drop {
		a = slog.Attr{}
	}
	return a
}

func newRedactor() func([]string, slog.Attr) slog.Attr {
	return func(_ []string, a slog.Attr) slog.Attr {
		if a.Key != "args" {
			return a
		}
		return slog.Attr{}
	}
}

func keys(names ...string) func([]string, slog.Attr) slog.Attr {
	return func(_ []string, a slog.Attr) slog.Attr {
		if slices.Contains(names, a.Key) {
			return slog.Attr{}
		}
		return a
	}
}

var verdicts = map[string]bool{"args": false, "body": true}

func byVerdict(_ []string, a slog.Attr) slog.Attr {
	if verdicts[a.Key] {
		return slog.Attr{}
	}
	return a
}

// untilDone turns until the round before says so, which does not follow from the key.
func untilDone(groups []string, a slog.Attr) slog.Attr {
	done := false
	for !done {
		if len(groups) > 0 {
			groups = groups[1:]
			continue
		}
		done = true
	}
	if a.Key == "args" {
		return slog.Attr{}
	}
	return a
}

// swapped keeps the attribute in the second round, whatever its key.
func swapped(groups []string, a slog.Attr) slog.Attr {
	x, y := a.Key == "args", false
	for x {
		x, y = y, x
		if y && len(groups) > 0 {
			return a
		}
	}
	return slog.Attr{}
}

// flipped keeps the attribute when the rounds are odd.
func flipped(groups []string, a slog.Attr) slog.Attr {
	for keep := a.Key == "args"; keep; keep = !keep {
		if len(groups) > 1 {
			return a
		}
	}
	return slog.Attr{}
}

func init() { twice = logging.Plain }

func handleDroppers(x string) {
	inverse.Info("call", "args", x, "anything", x)
	inverse.Info("call", "tool", x) // want `x reaches slog record`
	inverse.Info("call", "Tool", x) // want `x reaches slog record`
	asked.Info("call", "args", x, "body", x)
	asked.Info("call", "path", x)     // want `x reaches slog record`
	masking.Info("call", "args", x)   // want `x reaches slog record`
	levels.Info("call", "args", x)    // want `x reaches slog record`
	grouped.Info("call", "args", x)   // want `x reaches slog record`
	renaming.Info("call", "args", x)  // want `x reaches slog record`
	restoring.Info("call", "args", x) // want `x reaches slog record`
	method.Info("call", "args", x, "body", x)
	method.Info("call", "path", x) // want `x reaches slog record`
	factory.Info("call", "args", x)
	factory.Info("call", "path", x) // want `x reaches slog record`
	rounds.Info("call", "args", x)
	rounds.Info("call", "path", x)     // want `x reaches slog record`
	odd.Info("call", "args", x)        // want `x reaches slog record`
	flipping.Info("call", "args", x)   // want `x reaches slog record`
	mixed.Info("call", "args", x)      // want `x reaches slog record`
	twice.Info("call", "args", x)      // want `x reaches slog record`
	configured.Info("call", "args", x) // limit: false alarm: the keys come from elsewhere // want `x reaches slog record`
	listed.Info("call", "args", x)     // limit: false alarm: the key was compared by the caller // want `x reaches slog record`
}

// -- where loggers are --

type server struct {
	log   *slog.Logger
	Log   *slog.Logger
	other *slog.Logger
}

func newServer(l *slog.Logger) *server {
	return &server{log: l, Log: l, other: l}
}

func start() (*server, *server) {
	a, b := newServer(logging.Log), &server{log: logging.New(true), other: logging.Plain}
	l := logging.New(false)
	go func() { l.Info("started") }()
	return a, b
}

func handleFields(s *server, x string) {
	s.log.Info("call", "args", x)
	s.log.Info("call", "path", x)   // want `x reaches slog record`
	s.other.Info("call", "args", x) // want `x reaches slog record`
	s.Log.Info("call", "args", x)   // want `x reaches slog record`
}

// Given can be handed any logger.
type Given struct{ log *slog.Logger }

// NewGiven takes it.
func NewGiven(l *slog.Logger) *Given { return &Given{l} }

func handleGiven(g *Given, x string) {
	g.log.Info("call", "args", x) // want `x reaches slog record`
}

func handleOptions(x string, debug bool) {
	var opts slog.HandlerOptions
	if !debug {
		opts.ReplaceAttr = byHelper
		slog.New(slog.NewTextHandler(os.Stderr, &opts)).Info("call", "args", x)
	}
	slog.New(slog.NewTextHandler(os.Stderr, &opts)).Info("call", "args", x) // want `x reaches slog record`
}

func handleCalled(l *slog.Logger, x string) {
	l.Info("call", "args", x)
}

func handleValue(l *slog.Logger, x string) {
	l.Info("call", "args", x) // want `x reaches slog record`
}

var anybody = handleValue

func callThem() {
	handleCalled(logging.Log, "")
	handleValue(logging.Log, "")
	anybody(logging.Plain, "")
}

func handleCaptured(x string) {
	l := logging.New(false)
	func() { l.Info("call", "args", x) }()
	func() { l.Info("call", "path", x) }() // want `x reaches slog record`
	m := logging.New(false)
	set := func() { m = logging.Plain }
	set()
	m.Info("call", "args", x) // want `x reaches slog record`
}

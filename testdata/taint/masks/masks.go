package masks

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"strings"
)

func mask(s string) string {
	if len(s) < 8 {
		return "***"
	}
	return s[:2] + "***" + s[len(s)-2:]
}

func long(s string) string {
	if len(s) < 8 {
		return s
	}
	return s[:2] + "***"
}

func handleMask(arg string) {
	log.Print(mask(arg))
	log.Print("token " + mask(arg))
	log.Print(fmt.Sprintf("%s...", arg[:4]))
	log.Print(arg[:1] + strings.Repeat("*", len(arg)-1))
	log.Print(long(arg))                          // want `arg reaches log record`
	log.Print(arg[:4])                            // want `arg reaches log record`
	log.Print(arg[:4] + "..." + arg[len(arg)-4:]) // want `arg reaches log record`
	log.Print(fmt.Sprintf("%s...", arg[:40]))     // want `arg reaches log record`
	log.Print(arg[4:] + "...")                    // want `arg reaches log record`
}

// A token hides itself from structured loggers.
type token string

func (token) LogValue() slog.Value { return slog.StringValue("hidden") }

// A raw says the same in other words.
type raw struct{ text string }

func (r raw) LogValue() slog.Value { return slog.StringValue(r.text) }

// A name hides itself from package fmt.
type name string

func (name) String() string { return "hidden" }

// A both hides itself from package fmt and from what writes JSON.
type both struct{ text string }

func (both) String() string               { return "hidden" }
func (both) MarshalJSON() ([]byte, error) { return json.Marshal("hidden") }

func handleTypes(arg string) {
	slog.Info("x", "a", token(arg))
	slog.Info("x", "a", string(token(arg))) // want `arg reaches slog record`
	log.Print(token(arg))                   // want `arg reaches log record`
	slog.Info("x", "a", raw{arg})           // want `arg reaches slog record`
	log.Print(name(arg))
	log.Printf("%v", name(arg))
	slog.Info("x", "a", name(arg)) // want `arg reaches slog record`
	slog.Info("x", "a", both{arg})
	var v any = token(arg)
	slog.Info("x", "a", string(v.(token))) // want `arg reaches slog record`
}

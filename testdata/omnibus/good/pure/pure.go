// Package pure selects among things that do not differ in effect.
package pure

import (
	"context"
	"os"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/good/pure/mappers"
)

type input struct {
	Format string `json:"format"`
	Text   string `json:"text"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

var transforms = map[string]func(string) string{
	"upper": strings.ToUpper,
	"lower": strings.ToLower,
	"trim":  strings.TrimSpace,
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "transform"}, goodPureTable)
	mcp.AddTool(s, &mcp.Tool{Name: "format"}, goodPresentation)
	mcp.AddTool(s, &mcp.Tool{Name: "convert"}, goodPureField)
	mcp.AddTool(s, &mcp.Tool{Name: "show"}, goodMapper)
	return s
}

func goodPureTable(_ context.Context, _ request, in input) (result, any, error) {
	if f := transforms[in.Format]; f != nil {
		return nil, f(in.Text), nil
	}
	return nil, in.Text, nil
}

func goodPresentation(_ context.Context, _ request, in input) (result, any, error) {
	data, err := os.ReadFile("/etc/motd")
	if err != nil {
		return nil, nil, err
	}
	text := string(data)
	switch in.Format {
	case "upper":
		text = strings.ToUpper(text)
	case "lower":
		text = strings.ToLower(text)
	case "title":
		text = "# " + text
	}
	return nil, text, nil
}

type conversion struct {
	name    string
	convert func(string) string
}

var conversions = []conversion{{"upper", strings.ToUpper}, {"quote", func(s string) string { return `"` + s + `"` }}}

// conversionOf finds a conversion by its name.
func conversionOf(name string) (*conversion, bool) {
	for _, c := range conversions {
		if c.name == name {
			return &c, true
		}
	}
	return nil, false
}

func goodPureField(_ context.Context, _ request, in input) (result, any, error) {
	c, ok := conversionOf(in.Format)
	if !ok || c.convert == nil {
		return nil, in.Text, nil
	}
	return nil, c.convert(in.Text), nil
}

func goodMapper(_ context.Context, _ request, in input) (result, any, error) {
	m, ok := mappers.Get(in.Format)
	if !ok {
		return nil, in.Text, nil
	}
	return nil, m(map[string]any{"text": in.Text}), nil
}

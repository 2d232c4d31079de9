// Package filled looks functions up that fill memory which other calls share.
package filled

import (
	"context"
	"errors"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Step string `json:"step"`
}

type step struct {
	name string
	run  func(settings map[string]string)
}

var steps = []step{
	{"reset", func(settings map[string]string) { clear(settings) }},
	{"open", func(settings map[string]string) { settings["gate"] = "open" }},
	{"close", func(settings map[string]string) { settings["gate"] = "closed" }},
}

var settings = map[string]string{}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "gate"}, badShared)
	return s
}

func badShared(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	for _, st := range steps { // want `tool "gate" calls whatever argument "step" finds in a table; .* \[omnibus/open-dispatch\]`
		if st.name == in.Step {
			st.run(settings)
			return nil, nil, nil
		}
	}
	return nil, nil, errors.New("no such step")
}

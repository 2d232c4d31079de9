// Package own hides an SDK behind types of its own: a tool is an interface that
// only this package can implement, and becomes one of the SDK when the server
// takes it.
package own

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Call is what a tool is called with.
type Call struct{ Values map[string]any }

// Work is what a tool does.
type Work func(ctx context.Context, c Call) (string, error)

// Tool is something that a Server can offer.
type Tool interface {
	convert() server.ServerTool
	Mark(readOnly bool)
}

// Param is a value that the caller chooses.
type Param struct {
	Name   string
	Schema map[string]any
}

// Option says more about a Param.
type Option func(schema map[string]any)

// Must makes a parameter one that has to be given.
func Must() Option { return func(schema map[string]any) { schema["required"] = true } }

// OneOf lists the values of a parameter.
func OneOf(values ...any) Option { return func(schema map[string]any) { schema["enum"] = values } }

// Text is a parameter that is a text.
func Text(name string, opts ...Option) Param {
	p := Param{name, map[string]any{"type": "string"}}
	for _, o := range opts {
		o(p.Schema)
	}
	return p
}

type tool struct {
	name   string
	params []Param
	work   Work
	reads  bool
}

// New makes a tool.
func New(name string, params []Param, work Work) *tool {
	return &tool{name: name, params: params, work: work}
}

func (t *tool) Mark(readOnly bool) { t.reads = readOnly }

func (t *tool) convert() server.ServerTool {
	opts := []mcp.ToolOption{mcp.WithReadOnlyHintAnnotation(t.reads)}
	for _, p := range t.params {
		opts = append(opts, property(p))
	}
	return server.ServerTool{
		Tool: mcp.NewTool(t.name, opts...),
		Handler: func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			out, err := t.work(ctx, Call{r.GetArguments()})
			if err != nil {
				return nil, err
			}
			return mcp.NewToolResultText(out), nil
		},
	}
}

func property(p Param) mcp.ToolOption {
	var opts []mcp.PropertyOption
	if must, ok := p.Schema["required"].(bool); ok && must {
		opts = append(opts, mcp.Required())
	}
	if values, ok := p.Schema["enum"].([]any); ok {
		var texts []string
		for _, v := range values {
			if s, ok := v.(string); ok {
				texts = append(texts, s)
			}
		}
		opts = append(opts, mcp.Enum(texts...))
	}
	return mcp.WithString(p.Name, opts...)
}

// Server takes tools.
type Server struct{ srv *server.MCPServer }

// NewServer makes a server.
func NewServer() *Server { return &Server{server.NewMCPServer("own", "1")} }

// Add offers tools.
func (s *Server) Add(tools ...Tool) {
	var all []server.ServerTool
	for _, t := range tools {
		all = append(all, t.convert())
	}
	s.srv.AddTools(all...)
}

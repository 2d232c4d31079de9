// Command mcpgolang registers functions, which the SDK calls by reflection.
package main

import (
	"context"
	"os"

	mcp "github.com/metoro-io/mcp-golang"
	"github.com/metoro-io/mcp-golang/transport"
	"github.com/metoro-io/mcp-golang/transport/http"
	"github.com/metoro-io/mcp-golang/transport/stdio"
)

type readArgs struct {
	Path   string `json:"path" jsonschema:"required,description=What to read"`
	Format string `json:"format" jsonschema:"enum=text,enum=hex"`
}

type writeArgs struct {
	Path *string `json:"path,omitempty" jsonschema:"required"`
	Data []byte  `json:"data"`
}

// files has handlers among its methods.
type files struct{ root string }

func (f *files) read(ctx context.Context, in readArgs) (*mcp.ToolResponse, error) {
	data, err := os.ReadFile(f.root + in.Path)
	return mcp.NewToolResponse(mcp.NewTextContent(string(data))), err
}

func write(in writeArgs) (*mcp.ToolResponse, error) {
	return mcp.NewToolResponse(), os.WriteFile(*in.Path, in.Data, 0o600)
}

func summary(ctx context.Context, in struct {
	Topic string `json:"topic"`
}) (*mcp.PromptResponse, error) {
	return mcp.NewPromptResponse(in.Topic), nil
}

func readme() (*mcp.ResourceResponse, error) { return mcp.NewResourceResponse(), nil }

// registrar is how a program hides the SDK's server from itself.
type registrar interface {
	RegisterTool(name string, description string, handler any) error
}

func main() {
	var t transport.Transport = stdio.NewStdioServerTransport()
	if len(os.Args) > 1 {
		t = http.NewHTTPTransport("/mcp").WithAddr(os.Args[1])
	}
	s := mcp.NewServer(t, mcp.WithName("files"))
	f := &files{root: "/srv/"}
	if err := s.RegisterTool("read_file", "Reads a file", f.read); err != nil {
		panic(err)
	}
	for _, tool := range []struct {
		name, desc string
		handler    any
	}{
		{"write_file", "Writes a file", write},
		{"ping", "Answers", func(in struct{}) (*mcp.ToolResponse, error) { return mcp.NewToolResponse(), nil }},
	} {
		if err := s.RegisterTool(tool.name, tool.desc, tool.handler); err != nil {
			panic(err)
		}
	}
	more(s)
	_ = s.RegisterPrompt("summary", "Sums up", summary)
	_ = s.RegisterResource("file:///README", "readme", "What to read first", "text/plain", readme)
	_ = s.Serve()
}

// more registers through an interface of the program's own.
func more(r registrar) {
	_ = r.RegisterTool("write_again", "Writes a file again", write)
}

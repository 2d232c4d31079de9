// Package registry serves the kits that a setting names: converted by a generic
// function, changed and chosen by functions in a row, and committed through a
// method value of the server.
package registry

import (
	"context"
	"sync/atomic"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/toolindex/idioms/registry/kits"
	_ "example.com/toolindex/idioms/registry/kits/files"
)

// Settings name kits.
type Settings struct {
	Kits []string
	kits []kits.Kit
}

func (s *Settings) load() []kits.Kit {
	if s.kits == nil {
		for _, name := range s.Kits {
			s.kits = append(s.kits, kits.Get(name))
		}
	}
	return s.kits
}

type server struct {
	mcp      *mcp.Server
	settings atomic.Pointer[Settings]
}

// New makes the server.
func New(settings Settings) *server {
	s := &server{mcp: mcp.NewServer(&mcp.Implementation{Name: "registry"}, nil)}
	s.settings.Store(&settings)
	s.apply(s.settings.Load())
	return s
}

func (s *server) apply(settings *Settings) {
	change := chain(rename("targets", "clusters"))
	var all []kits.Tool
	for _, k := range settings.load() {
		for _, t := range k.Tools() {
			all = append(all, change(t))
		}
	}
	commit(convert(all, toMCP), s.mcp.AddTool)
}

func chain(changes ...func(kits.Tool) kits.Tool) func(kits.Tool) kits.Tool {
	return func(t kits.Tool) kits.Tool {
		for _, c := range changes {
			t = c(t)
		}
		return t
	}
}

func rename(from, to string) func(kits.Tool) kits.Tool {
	return func(t kits.Tool) kits.Tool {
		if t.Name != from {
			return t
		}
		t.Name = to
		return t
	}
}

type item[M, H any] struct {
	item    M
	handler H
}

func convert[T, M, H any](in []T, f func(T) (M, H)) []item[M, H] {
	var out []item[M, H]
	for _, x := range in {
		m, h := f(x)
		out = append(out, item[M, H]{m, h})
	}
	return out
}

func toMCP(t kits.Tool) (*mcp.Tool, mcp.ToolHandler) {
	return &mcp.Tool{Name: t.Name}, func(ctx context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		_, err := t.Handle(ctx, nil)
		return nil, err
	}
}

func commit[M, H any](items []item[M, H], add func(M, H)) {
	for _, i := range items {
		add(i.item, i.handler)
	}
}

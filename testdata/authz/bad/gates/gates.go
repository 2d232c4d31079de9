// Package gates has helpers that look like gates and let callers through, or
// act before they decide.
package gates

import (
	"context"
	"errors"
	"log"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type input struct {
	Path string `json:"path"`
	Kind string `json:"kind"`
}

var errForbidden = errors.New("forbidden")

type note struct{ Owner, Path string }

type notes interface {
	GetNote(ctx context.Context, path string) (*note, error)
	DeleteNote(ctx context.Context, path string) error
}

type server struct {
	notes  notes
	permit func(ctx context.Context, user, path string) error
}

// New returns the server.
func New(h *server) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "dropped"}, h.badDropped)   // want `tool "dropped" .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "wiped"}, h.badWiped)       // want `tool "wiped" .*DeleteNote.* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "told"}, h.badTold)         // want `tool "told" .*GetNote.* \[authz/late\]`
	mcp.AddTool(s, &mcp.Tool{Name: "kept"}, h.badKept)         // want `tool "kept" .*ReadFile.* \[authz/late\]`
	mcp.AddTool(s, &mcp.Tool{Name: "named"}, h.badNamed)       // want `tool "named" .*DeleteNote.* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "logged"}, h.badLogged)     // want `tool "logged" .*GetNote.* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "argument"}, h.badArgument) // want `tool "argument" .* \[authz/missing\]`
	return s
}

func who(req request) (*auth.TokenInfo, error) {
	t := req.Extra.TokenInfo
	if !slices.Contains(t.Scopes, "write") {
		return nil, errForbidden
	}
	return t, nil
}

func (h *server) badDropped(_ context.Context, req request, in input) (result, any, error) {
	t, _ := who(req)
	log.Print(t)
	return nil, nil, os.Remove(in.Path)
}

// wiped changes something before it asks.
func (h *server) wiped(ctx context.Context, req request, path string) (*auth.TokenInfo, error) {
	t := req.Extra.TokenInfo
	if err := h.notes.DeleteNote(ctx, path); err != nil {
		return nil, err
	}
	if err := h.permit(ctx, t.UserID, path); err != nil {
		return nil, err
	}
	return t, nil
}

func (h *server) badWiped(ctx context.Context, req request, in input) (result, any, error) {
	t, err := h.wiped(ctx, req, in.Path)
	return nil, t, err
}

// badTold reads something that decides nothing before it asks.
func (h *server) badTold(ctx context.Context, req request, in input) (result, any, error) {
	n, err := h.notes.GetNote(ctx, in.Path)
	if err != nil {
		return nil, nil, err
	}
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "read") {
		return nil, n, errForbidden
	}
	return nil, n, nil
}

type output struct {
	Text string `json:"text"`
}

// badKept reads a file, and then asks whether it may.
func (h *server) badKept(_ context.Context, req request, in input) (result, output, error) {
	data, err := os.ReadFile(in.Path)
	if err != nil {
		return nil, output{}, err
	}
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "read") {
		return nil, output{}, errForbidden
	}
	return nil, output{Text: string(data)}, nil
}

// named is told who calls, and decides by something else.
func (h *server) named(_ context.Context, user, path string) error {
	log.Print(user)
	if path == "/" {
		return errForbidden
	}
	return nil
}

func (h *server) badNamed(ctx context.Context, req request, in input) (result, any, error) {
	if err := h.named(ctx, req.Extra.TokenInfo.UserID, in.Path); err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.DeleteNote(ctx, in.Path)
}

// logged hands over who calls for the record.
func (h *server) logged(ctx context.Context, user, path string) error {
	n, err := h.notes.GetNote(ctx, path)
	if err != nil {
		log.Print(user, err)
		return err
	}
	if n.Owner == "" {
		return errForbidden
	}
	return nil
}

func (h *server) badLogged(ctx context.Context, req request, in input) (result, any, error) {
	if err := h.logged(ctx, req.Extra.TokenInfo.UserID, in.Path); err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.DeleteNote(ctx, in.Path)
}

// load asks the owner, and the caller says who that is.
func (h *server) load(ctx context.Context, user, path string) (*note, error) {
	n, err := h.notes.GetNote(ctx, path)
	if err != nil {
		return nil, err
	}
	if n.Owner != user {
		return nil, errForbidden
	}
	return n, nil
}

func (h *server) badArgument(ctx context.Context, _ request, in input) (result, any, error) {
	n, err := h.load(ctx, in.Kind, in.Path)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.DeleteNote(ctx, n.Path)
}

// Package gates has helpers that turn callers away and hand something back
// besides: who it was, or what was asked for.
package gates

import (
	"context"
	"errors"
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
	seen   func(ctx context.Context, user string) (restricted bool, paths map[string]bool, err error)
}

// New returns the server.
func New(h *server) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "who"}, h.goodWho)
	mcp.AddTool(s, &mcp.Tool{Name: "result"}, h.goodResult)
	mcp.AddTool(s, &mcp.Tool{Name: "exists"}, h.goodExists)
	mcp.AddTool(s, &mcp.Tool{Name: "owner"}, h.goodOwner)
	mcp.AddTool(s, &mcp.Tool{Name: "owned"}, h.goodOwned)
	mcp.AddTool(s, &mcp.Tool{Name: "handed"}, h.goodHanded)
	mcp.AddTool(s, &mcp.Tool{Name: "deep"}, h.goodDeep)
	mcp.AddTool(s, &mcp.Tool{Name: "loaded"}, h.goodLoaded)
	return s
}

// who says who calls, if they may write.
func who(req request) (*auth.TokenInfo, error) {
	if req.Extra == nil || req.Extra.TokenInfo == nil {
		return nil, errForbidden
	}
	t := req.Extra.TokenInfo
	if !slices.Contains(t.Scopes, "write") {
		return nil, errForbidden
	}
	return t, nil
}

func (h *server) goodWho(_ context.Context, req request, in input) (result, any, error) {
	if _, err := who(req); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove(in.Path)
}

// denied answers instead of the tool, or not at all.
func denied(req request, scope string) result {
	if slices.Contains(req.Extra.TokenInfo.Scopes, scope) {
		return nil
	}
	return &mcp.CallToolResult{IsError: true}
}

func (h *server) goodResult(_ context.Context, req request, in input) (result, any, error) {
	if r := denied(req, "write"); r != nil {
		return r, nil, nil
	}
	return nil, nil, os.Remove(in.Path)
}

func (h *server) exists(ctx context.Context, path string) error {
	_, err := h.notes.GetNote(ctx, path)
	return err
}

// allowed finds out whether there is such a note before it asks.
func (h *server) allowed(ctx context.Context, req request, path string) (context.Context, *auth.TokenInfo, error) {
	t := req.Extra.TokenInfo
	if err := h.exists(ctx, path); err != nil {
		return ctx, nil, err
	}
	if err := h.permit(ctx, t.UserID, path); err != nil {
		return ctx, nil, err
	}
	return ctx, t, nil
}

func (h *server) goodExists(ctx context.Context, req request, in input) (result, any, error) {
	ctx, _, err := h.allowed(ctx, req, in.Path)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.DeleteNote(ctx, in.Path)
}

// goodOwner reads the note whose owner decides.
func (h *server) goodOwner(ctx context.Context, req request, in input) (result, any, error) {
	n, err := h.notes.GetNote(ctx, in.Path)
	if err != nil {
		return nil, nil, err
	}
	if n.Owner != req.Extra.TokenInfo.UserID {
		return nil, nil, errForbidden
	}
	return nil, n, h.notes.DeleteNote(ctx, n.Path)
}

// owned returns the note if it is the caller's.
func (h *server) owned(ctx context.Context, req request, path string) (*note, error) {
	n, err := h.notes.GetNote(ctx, path)
	if err != nil {
		return nil, err
	}
	if n.Owner != req.Extra.TokenInfo.UserID {
		return nil, errForbidden
	}
	return n, nil
}

func (h *server) goodOwned(ctx context.Context, req request, in input) (result, any, error) {
	n, err := h.owned(ctx, req, in.Path)
	if err != nil {
		return nil, nil, err
	}
	return nil, n, h.notes.DeleteNote(ctx, n.Path)
}

// load returns the note if it belongs to that user.
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

func (h *server) goodLoaded(ctx context.Context, req request, in input) (result, any, error) {
	n, err := h.load(ctx, req.Extra.TokenInfo.UserID, in.Path)
	if err != nil {
		return nil, nil, err
	}
	return nil, n, h.notes.DeleteNote(ctx, n.Path)
}

// visible asks a function that it is handed, and looks the note up when all are.
func visible(ctx context.Context, user, path string, all notes, seen func(context.Context, string) (bool, map[string]bool, error)) error {
	restricted, paths, err := seen(ctx, user)
	if err != nil {
		return err
	}
	if restricted {
		if !paths[path] {
			return errForbidden
		}
		return nil
	}
	_, err = all.GetNote(ctx, path)
	return err
}

func (h *server) goodHanded(ctx context.Context, req request, in input) (result, any, error) {
	if err := visible(ctx, req.Extra.TokenInfo.UserID, in.Path, h.notes, h.seen); err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.DeleteNote(ctx, in.Path)
}

func (h *server) deep(ctx context.Context, user, path string) error {
	return visible(ctx, user, path, h.notes, h.seen)
}

func (h *server) deeper(ctx context.Context, user, path string) error {
	if err := h.deep(ctx, user, path); err != nil {
		return err
	}
	return nil
}

func (h *server) goodDeep(ctx context.Context, req request, in input) (result, any, error) {
	if err := h.deeper(ctx, req.Extra.TokenInfo.UserID, in.Path); err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.DeleteNote(ctx, in.Path)
}

// Package dotfiles looks for credentials in the files beside the code that are
// often committed by mistake: environment files, and the client configurations
// that name MCP servers with their tokens.
package dotfiles

import (
	"context"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/driver"
)

// Check and Kind are those of the findings.
const (
	Check = "secrets"
	Kind  = "embedded"
)

// clients are the names under which clients keep the servers they start.
var clients = []string{
	".mcp.json", "claude_desktop_config.json", "cline_mcp_settings.json", "mcp.json", "mcp_config.json", "mcp_settings.json",
}

// Wanted reports whether the file is one to look into.
func Wanted(name string) bool {
	base := strings.ToLower(filepath.Base(name))
	return base == ".env" || strings.HasPrefix(base, ".env.") || slices.Contains(clients, base)
}

// Scan returns the credentials in the wanted files below dir, or only in those
// of the folders dirs. Files that git ignores are no part of the source; without
// a repository there is no telling which these are, and nothing is found.
func Scan(ctx context.Context, dir string, dirs []string) []driver.Finding {
	cmd := exec.CommandContext(ctx, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0")
	out, err := cmd.Output()
	if err != nil {
		return nil // no git, or no repository
	}
	var found []driver.Finding
	for rel := range strings.SplitSeq(string(out), "\x00") {
		name := filepath.Join(dir, filepath.FromSlash(rel))
		if rel != "" && Wanted(rel) && (dirs == nil || slices.Contains(dirs, filepath.Dir(name))) {
			found = append(found, scanFile(name, rel)...)
		}
	}
	return found
}

// scanFile returns the credentials in one file.
func scanFile(name, rel string) []driver.Finding {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > credential.MaxFile {
		return nil // gone, elsewhere, or data
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil // nobody else can read it either
	}
	var found []driver.Finding
	for _, f := range credential.ScanFile(filepath.ToSlash(rel), data) {
		found = append(found, driver.Finding{
			Check: Check, Category: Check + "/" + Kind, Message: f.Message(), URL: checkdoc.URL(Check) + "#" + Kind,
			Pos: token.Position{Filename: name, Line: f.Line, Column: f.Col},
			End: token.Position{Filename: name, Line: f.Line, Column: f.EndCol},
		})
	}
	return found
}

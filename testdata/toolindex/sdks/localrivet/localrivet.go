// Command localrivet chains its registrations.
package main

import (
	"os"

	"github.com/localrivet/gomcp/server"
)

type readArgs struct {
	Path   string `json:"path" description:"What to read" required:"true"`
	Format string `json:"format" enum:"text,hex"`
}

func read(ctx *server.Context, in readArgs) (string, error) {
	data, err := os.ReadFile(in.Path)
	ctx.Logger.Info("read")
	return string(data), err
}

func main() {
	s := server.NewServer("files").
		Tool("read_file", "Reads a file", read).
		WithAnnotations("read_file", map[string]interface{}{"readOnlyHint": true}).
		Tool("remove_file", "Removes a file", func(ctx *server.Context, in struct {
			Path string `json:"path"`
		}) (string, error) {
			return "", os.Remove(in.Path)
		})
	s.Resource("/files/{name}", "A file", func(ctx *server.Context, vars map[string]any) (any, error) { return vars["name"], nil })
	s.AsStdio()
	_ = s.Run()
}

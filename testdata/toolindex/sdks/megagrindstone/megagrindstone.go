// Command megagrindstone serves tools by the methods of a value.
package main

import (
	"os"

	"example.com/sdks/megagrindstone/files"
	"github.com/MegaGrindStone/go-mcp"
)

func main() {
	f := files.Server{Root: os.Args[1]}
	srv := mcp.NewServer(mcp.Info{Name: "files"}, mcp.NewStdIO(os.Stdin, os.Stdout), mcp.WithToolServer(f), mcp.WithPromptServer(f))
	srv.Serve()
}

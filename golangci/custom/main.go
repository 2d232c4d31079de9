// Custom is golangci-lint with the mcplint plugin.
package main

import (
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"

	_ "github.com/mcplint/mcplint/golangci"
)

func main() {
	if err := commands.Execute(commands.BuildInfo{Version: "2.15.0", GoVersion: "go1.26"}); err != nil {
		os.Exit(3)
	}
}

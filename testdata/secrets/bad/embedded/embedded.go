// Package embedded embeds files with credentials.
package embedded

import "embed"

//go:embed conf
var conf embed.FS // want `conf/app.yaml holds a credential at line 4, the value of password "Har…" \(13 characters\)` `conf/dev.env holds a credential at line 2, the value of API_KEY` `conf/dev.env holds a credential at line 3, the password in a URL` `conf/mcp.json holds a credential at line 6, the value of API_TOKEN` `conf/mcp.json holds a credential at line 8, the value of api-key` `conf/mcp.json holds a credential at line 9, the value of Authorization`

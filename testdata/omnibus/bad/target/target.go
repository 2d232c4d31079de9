// Package target connects wherever the caller says.
package target

import (
	"context"
	"database/sql"
	"net"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"helm.sh/helm/v3/pkg/action"
	"helm.sh/helm/v3/pkg/repo"
)

type input struct {
	Host string `json:"host"`
	DSN  string `json:"dsn"`
	Repo string `json:"repo"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "dial"}, badDial)
	mcp.AddTool(s, &mcp.Tool{Name: "dsn"}, badDSN)
	mcp.AddTool(s, &mcp.Tool{Name: "add_repo"}, badRepository)
	mcp.AddTool(s, &mcp.Tool{Name: "install"}, badChart)
	mcp.AddTool(s, &mcp.Tool{Name: "locate"}, badChartName)
	mcp.AddTool(s, &mcp.Tool{Name: "own_chart"}, goodChartOfRepository)
	return s
}

func badDial(_ context.Context, _ request, in input) (result, any, error) {
	conn, err := net.Dial("tcp", in.Host+":22") // want `tool "dial" connects to a peer that argument "host" names .* \[omnibus/target\]`
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, conn.Close()
}

func badDSN(_ context.Context, _ request, in input) (result, any, error) {
	db, err := sql.Open("postgres", in.DSN) // want `tool "dsn" connects to a peer that argument "dsn" names .* \[omnibus/target\]`
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, db.Ping()
}

func badRepository(_ context.Context, _ request, in input) (result, any, error) {
	r, err := repo.NewChartRepository(&repo.Entry{Name: "x", URL: in.Repo}, nil) // want `tool "add_repo" connects to a peer that argument "repo" names .* \[omnibus/target\]`
	if err != nil {
		return nil, nil, err
	}
	_, err = r.DownloadIndexFile()
	return nil, nil, err
}

func badChart(_ context.Context, _ request, in input) (result, any, error) {
	install := action.NewInstall(&action.Configuration{})
	install.RepoURL = in.Repo // want `tool "install" connects to a peer that argument "repo" names .* \[omnibus/target\]`
	_, err := install.LocateChart("nginx", nil)
	return nil, nil, err
}

// The name of a chart can be a URL or an OCI reference.
func badChartName(_ context.Context, _ request, in input) (result, any, error) {
	_, err := action.NewInstall(&action.Configuration{}).LocateChart(in.Repo, nil) // want `tool "locate" connects to a peer that argument "repo" names .* \[omnibus/target\]`
	return nil, nil, err
}

func goodChartOfRepository(_ context.Context, _ request, in input) (result, any, error) {
	_, err := action.NewInstall(&action.Configuration{}).LocateChart("oci://charts.example.com/ours/"+in.Repo, nil)
	return nil, nil, err
}

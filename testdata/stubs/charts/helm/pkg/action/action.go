// Package action has the signatures of helm.sh/helm/v3/pkg/action that the tests use.
package action

// Configuration is what actions have in common.
type Configuration struct{}

// ChartPathOptions say where a chart is.
type ChartPathOptions struct{ RepoURL, Version string }

// LocateChart finds a chart.
func (c *ChartPathOptions) LocateChart(name string, settings any) (string, error) { return name, nil }

// Install installs a chart.
type Install struct {
	ChartPathOptions
	ReleaseName string
}

// NewInstall returns an installation.
func NewInstall(cfg *Configuration) *Install { return &Install{} }

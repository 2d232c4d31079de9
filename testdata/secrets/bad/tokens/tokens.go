// Package tokens holds tokens of services. All are made up: random characters
// in the documented form, with a right checksum where the form has one.
package tokens

import "net/http"

// badFolded is written in parts, which the compiler joins.
const badFolded = "ghp_XEvxsXutIdWUyW" + "WGVPXdFiC0161wZL2ok2DU" // want `the source holds a GitHub personal access token, "ghp_…" \(40 characters\)`

const half = "glsa_Zk3gaw4LYa8zTc2d"

var badJoined = half + "gJHqYdVxl5Q6LvGe_3aba3f23" // want `Grafana service account token, "glsa…" \(46 characters\)`

var badVariable = "sk-ant-api03-" + // want `Anthropic API key, "sk-a…" \(108 characters\)`
	"TIU7BoeLKH0kW6U6gf0_OjkN1CtR0Q501RH3l7p9hDIcklwEW6Ej_oAsUaRABhgyIl4ILY46oP1tJDDfIrVcxoLDukJyYAA"

type settings struct {
	a, b string
}

var badFields = settings{
	a: "xoxb-641940729703-" + "9274627833-RkT9cA4fK5z1M8ZjdKgFNyJ6", // want `Slack bot token`
	b: "AKIA" + "QBOUM5V6KFNQF226",                                  // want `AWS access key id`
}

func badHeader(h http.Header) {
	h.Set("Authorization", "Bearer "+"npm_ipcbHRCqF92nWVAPz"+"Oem1bbIkMxLUq0Fr9Zv") // want `npm access token`
}

func badBytes() []byte {
	return []byte("tvly-XP2rDqPBJ70SdG" + "Gps5H4P24HPfAcqBfi") // want `Tavily API key`
}

var badTwoInOne = "glpat-EvFioo_Yj4k8kFU0Nl9x" + ",sk_live_kc1WW1l8o0BOOhQrz1i7lN4H9Vy" // want `GitLab personal access token` `Stripe secret key`

var badJWT = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + // want `JSON Web Token`
	"eyJzdWIiOiJhMDVlZTQxM2E0YTEzNGJhIn0.xsjIWHdeNJiInS5wAgCmgvelEw4-rhIVy3ElP7ilRXg"

var badAge = "AGE-SECRET-KEY-17LS6EZM5J4SJW58SJH" + "KNM23E8Q8PPE2VLP79SN69EKF74RWAQKZFTQXN4S" // want `age secret key`

// Package urls holds URLs and data source names with passwords.
package urls

import "database/sql"

const badURL = "postgres://app:Vm9t2LqXw@db.internal:5432/orders" // want `a URL in the source holds a password, "Vm…" \(9 characters\)`

func badOpen() (*sql.DB, error) {
	return sql.Open("mysql", "root:Kq7-plum@tcp(10.0.0.5:3306)/shop") // want `a data source name in the source holds a password`
}

var badPairs = "host=db.internal user=app password=Vm9t2LqXw dbname=orders" // want `connection string`

var badODBC = "Server=db.internal;Database=orders;User Id=app;Password=Vm9t2LqXw;" // want `connection string`

var badWebhook = "https://hooks.slack.com/services/" + "T5OPU7NPIIN72/BDPD8PB60/gUpsKKCAk9FEu80lAvZJLBPDd" // want `Slack webhook`

var badQuery = "https://api.weather.dev/v1/now?q=x&api_key=6fa17dac5c21731" + "218cc3829153281ad" // want `a URL in the source holds a password`

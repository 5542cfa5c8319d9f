// Package register is the one door to the record: everything that is written
// comes in by a Desk, is judged by the rules, and is stored with its
// projections in one transaction. It declares the Store and the Clock that it
// needs; it knows neither a database nor a window.
package register

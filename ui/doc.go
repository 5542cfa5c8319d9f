// Package ui is the window: one struct a screen, which shows values built by
// pure functions and sends acts to the desk. It knows neither letters nor the
// store: what it needs from them is declared here, and app hands it in.
package ui

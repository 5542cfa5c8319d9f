package main

import (
	"fyne.io/fyne/v2"
)

// appID names the program to the system; it is that of FyneApp.toml.
const appID = "fr.greffe.app"

// metadata is what FyneApp.toml says, for a program built without the packager.
func metadata() fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: appID, Name: "Greffe", Version: "0.1.0", Build: 1,
		Migrations: map[string]bool{},
	}
}

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/ui"
)

// kept are the display choices, kept beside the register and never in it: they
// belong to the person's machine.
type kept struct {
	Language string  `json:"language"`
	Theme    string  `json:"theme"`
	Scale    float32 `json:"scale"`
	Person   string  `json:"person,omitempty"` // who worked last
	Lists    string  `json:"lists,omitempty"`  // columns and views of lists, by person
}

// displayFile holds them.
func displayFile(register string) string {
	return filepath.Join(filepath.Dir(register), "display.json")
}

// display returns what was kept, corrected by the command line. A file that
// cannot be read is no fault: the program starts as on the first day.
func display(f flags) ui.Display {
	k := kept{Theme: "light", Scale: 1, Language: systemLanguage()}
	if b, err := os.ReadFile(displayFile(f.register)); err == nil {
		_ = json.Unmarshal(b, &k)
	}
	if f.language != "" {
		k.Language = f.language
	}
	if f.theme != "" {
		k.Theme = f.theme
	}
	if k.Scale < 0.9 || k.Scale > 2.01 {
		k.Scale = 1
	}
	return ui.Display{Language: language(k.Language), Theme: k.Theme, Scale: k.Scale, Person: cases.UserID(k.Person), Lists: k.Lists}
}

// keepDisplay writes the choices; losing them loses nothing of the register.
func keepDisplay(register string, d ui.Display) {
	k := kept{Language: d.Language.Code(), Theme: d.Theme, Scale: d.Scale, Person: string(d.Person), Lists: d.Lists}
	if b, err := json.Marshal(k); err == nil {
		_ = os.WriteFile(displayFile(register), b, 0o600)
	}
}

func language(code string) translations.Lang {
	if code == "en" {
		return translations.English
	}
	return translations.French
}

// systemLanguage is French unless the system clearly says English.
func systemLanguage() string {
	for _, v := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if s := os.Getenv(v); s != "" && s != "C" && s != "POSIX" && !strings.HasPrefix(s, "C.") {
			if strings.HasPrefix(s, "en") {
				return "en"
			}
			return "fr"
		}
	}
	return "fr"
}

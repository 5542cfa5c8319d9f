package ui

import (
	"bytes"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// An exhibitForm is one file about to become an exhibit.
type exhibitForm struct {
	File     exhibitFile
	Name     string
	Withheld withheldForm
}

// sortFiles tells the files that become exhibits from those that are in the case
// already, or twice among those added, by their content.
func sortFiles(m rules.Matter, read []exhibitFile) (added []exhibitForm, kept []message.Message) {
	for _, x := range read {
		at := slices.IndexFunc(m.Case.Exhibits, func(e cases.Done[cases.AddExhibit]) bool { return e.Is.Document == x.Document })
		twice := slices.ContainsFunc(added, func(f exhibitForm) bool { return f.File.Document == x.Document })
		switch {
		case at >= 0:
			kept = append(kept, message.New("case.files.known", message.Text("name", x.Name), message.Number("n", m.Case.Exhibits[at].Is.Number)))
		case twice:
			kept = append(kept, message.New("case.files.twice", message.Text("name", x.Name)))
		default:
			added = append(added, exhibitForm{File: x, Name: x.Name})
		}
	}
	return added, kept
}

// exhibitProblems says what is wrong with the forms, each under "name.0", "why.0".
func exhibitProblems(forms []exhibitForm) []formProblem {
	var out []formProblem
	for i, f := range forms {
		if blank(f.Name) {
			out = append(out, formProblem{"name." + strconv.Itoa(i), message.New("files.name.missing")})
		}
		if f.Withheld.Withheld && blank(f.Withheld.Why) {
			out = append(out, formProblem{"why." + strconv.Itoa(i), message.New("exhibit.why.missing")})
		}
	}
	return out
}

// exhibitSubmission files every form as an exhibit.
func exhibitSubmission(file cases.FileID, forms []exhibitForm, newID func() string) register.Submission {
	var sub register.Submission
	for _, f := range forms {
		sub.Entries = append(sub.Entries, register.Entry{ID: cases.ActID(newID()), File: file, Payload: cases.AddExhibit{
			Exhibit: cases.ExhibitID(newID()), Name: trim(f.Name), Document: f.File.Document, Size: f.File.Size,
			Media: f.File.Media, Withheld: f.Withheld.why(),
		}})
	}
	return sub
}

// runnable tells whether a file is a program, or may carry one: it is no
// evidence, and whoever opened it by mistake would run it.
func runnable(name string, b []byte) bool {
	for _, head := range []string{"MZ", "\x7fELF", "#!", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"} {
		if bytes.HasPrefix(b, []byte(head)) {
			return true
		}
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".exe", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jar", ".lnk", ".url", ".hta", ".reg", ".sh", ".app", ".docm", ".xlsm", ".pptm":
		return true
	}
	return false
}

// mediaKey is the end of the key of the words for a kind of file.
func mediaKey(media string) string {
	switch media {
	case mediaPDF:
		return "pdf"
	case mediaPNG, mediaJPEG:
		return "picture"
	case "text/plain":
		return "text"
	case "message/rfc822":
		return "mail"
	case "video/mp4":
		return "video"
	case "audio/mpeg":
		return "sound"
	}
	return "other"
}

// pastedPaths are the files that a text from the clipboard names, one a line, as
// file managers copy them; nil when a line is anything else.
func pastedPaths(text string) []string {
	var out []string
	for line := range strings.SplitSeq(strings.ReplaceAll(strings.TrimSpace(text), "\r", ""), "\n") {
		path := strings.Trim(strings.TrimPrefix(strings.TrimSpace(line), "file://"), `"`)
		windows := len(path) > 3 && path[1] == ':' && (path[2] == '\\' || path[2] == '/')
		if path == "" || !windows && !strings.HasPrefix(path, "/") {
			return nil
		}
		if strings.Contains(line, "file://") {
			path = unescaped(path)
		}
		out = append(out, path)
	}
	return out
}

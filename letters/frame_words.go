package letters

import (
	"io/fs"
	"maps"
)

// loadFrame reads what the letters of a language share, and the words of the
// documents beside the main letters.
func loadFrame(from fs.FS, lang Lang) (*script, error) {
	frame, err := load(from, "frame."+string(lang)+".md")
	if err != nil {
		return nil, err
	}
	more, err := load(from, "words."+string(lang)+".md")
	if err != nil {
		return nil, err
	}
	maps.Copy(frame.words, more.words)
	return frame, nil
}

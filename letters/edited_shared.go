package letters

import "greffe/cases/message"

// Examine reads an edited text of a letter: see [Press.Examine].
func Examine(k Kind, lang Lang, text string) Examined {
	p, err := shared()
	if err != nil {
		return Examined{Remarks: []Remark{{Message: message.New("letters.unreadable")}}}
	}
	return p.Examine(k, lang, text)
}

// Fields lists the fields that a text of a letter may name: see [Press.Fields].
func Fields(k Kind, lang Lang) []FieldInfo {
	p, err := shared()
	if err != nil {
		return nil
	}
	return p.Fields(k, lang)
}

// Specimens returns made-up letters of a kind: see [Press.Specimens].
func Specimens(k Kind, lang Lang) []Specimen {
	p, err := shared()
	if err != nil {
		return nil
	}
	return p.Specimens(k, lang)
}

// Shipped returns the text that the program brings: see [Press.Shipped].
func Shipped(k Kind, lang Lang) (text, version string, err error) {
	p, err := shared()
	if err != nil {
		return "", "", err
	}
	return p.Shipped(k, lang)
}

/// Numbers as one word, in English and Portuguese, folded.
package enum NumberWords {
    /// 1...20, the tens to 90, and the hundreds.
    package static let values: [String: Int] = {
        let lists: [(Int, [String])] = [
            (1, ["one", "um", "uma"]), (2, ["two", "dois", "duas"]), (3, ["three", "tres"]), (4, ["four", "quatro"]),
            (5, ["five", "cinco"]), (6, ["six", "seis"]), (7, ["seven", "sete"]), (8, ["eight", "oito"]),
            (9, ["nine", "nove"]), (10, ["ten", "dez"]), (11, ["eleven", "onze"]), (12, ["twelve", "doze"]),
            (13, ["thirteen", "treze"]), (14, ["fourteen", "catorze", "quatorze"]), (15, ["fifteen", "quinze"]),
            (16, ["sixteen", "dezesseis"]), (17, ["seventeen", "dezessete"]), (18, ["eighteen", "dezoito"]),
            (19, ["nineteen", "dezenove"]), (20, ["twenty", "vinte"]), (30, ["thirty", "trinta"]),
            (40, ["forty", "quarenta"]), (50, ["fifty", "cinquenta"]), (60, ["sixty", "sessenta"]),
            (70, ["seventy", "setenta"]), (80, ["eighty", "oitenta"]), (90, ["ninety", "noventa"]),
            (100, ["hundred", "cem", "cento"]), (200, ["duzentos"]), (300, ["trezentos"]), (400, ["quatrocentos"]),
            (500, ["quinhentos"]), (600, ["seiscentos"]), (700, ["setecentos"]), (800, ["oitocentos"]),
            (900, ["novecentos"]),
        ]
        return lists.reduce(into: [:]) { table, list in for word in list.1 { table[word] = list.0 } }
    }()
}

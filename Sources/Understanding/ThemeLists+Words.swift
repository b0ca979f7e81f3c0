extension ThemeLists {
    /// Single words by which people ask for, or refuse, a theme of the other lists.
    static let words = """
        tearjerker | sad, sadness, heartbreaking, heart wrenching, emotional | triste, tristes, tristeza, de chorar, emotivo
        dark and gritty | dark, darker, gritty, grim, bleak, depressing | sombrio, sombria, sombrios, mais sombrio, deprimente, pesado
        healing iyashikei | relaxing, calm, calming, chill, chilled, soothing, laid back, peaceful, cozy, lighthearted, light hearted, something light, light anime | calmo, calma, tranquilo, tranquila, leve, algo leve, relaxante, aconchegante
        cute | cute, adorable, kawaii | fofo, fofa, fofinho, fofinha, fofos
        erotic and fan service | fan service, fanservice, nudity, lewd, sexy, sexual, sexual content, sex, erotic | nudez, sensual, sexual, sexo, erótico, conteúdo sexual
        violent | violent, violence, brutal, brutality | violento, violenta, violência, brutal
        gore | gore, gory, bloody, bloodshed, guts | sangue, sangrento, sangrenta
        heartwarming | wholesome, heartwarming, feel good, uplifting | reconfortante
        funny | funny, hilarious, comedic | engraçado, engraçada, hilário
        magic | magic, spells, sorcery | magia, feitiços
        cooking | food, foodie, cuisine | comida, culinária
        friendship | friendship, friends | amizade, amigos
        plot twists | plot twist, twists, unexpected twists | reviravolta, reviravoltas
        drugs | drug use | drogas
        sexual abuse and assault | rape, sexual assault, sexual violence | estupro, abuso sexual, violência sexual
        torture | torture porn | tortura
        suicide | suicidal | suicídio
        animals | animals, animal | animais, bichos
        crude humor | toilet humor, dirty jokes | humor grosseiro
        loli and shota | loli, lolis, shota | loli, lolis
        """
}

from cursus_runtime_action.launcher import main

main()
